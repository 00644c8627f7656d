import { expect, test, vi } from "vitest";
import type { SourceRow } from "@/lib/imports/row";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { setMoment } from "@/lib/store/import-day";
import { readPreview } from "@/lib/store/import-preview";
import { rejectedRows, rowsOfNumber } from "@/lib/store/import-rows";
import { saveImport } from "@/lib/store/import-save";
import { findImport } from "@/lib/store/imports";
import { OverQuota } from "@/lib/store/quota";
import { handAndRead } from "../fixtures/handed";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const number = "17011112222";
const unwatched = { stopped: () => false, progress: () => {} };

const rowsOf = async (owner: string, id: string) => (await rowsOfNumber(owner, id, number)).rows;

test("A line without a day becomes a row, ticked, by its owner's word alone, and nothing is lost", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `2026-11-05 14:08 ${number}\n15:09 ${number} 装修\n谁知道`);
  const [lacking, other] = await rejectedRows(owner, id);
  expect([lacking?.lacksDay, other?.lacksDay]).toEqual([true, undefined]);
  await setMoment(await newOwner(), id, lacking?.nth ?? 0, { day: "2026-11-06" });
  await setMoment(owner, id, other?.nth ?? 0, { day: "2026-11-06" });
  expect(await rejectedRows(owner, id)).toHaveLength(2);
  await setMoment(owner, id, lacking?.nth ?? 0, { day: "2026-11-06" });
  expect(await rejectedRows(owner, id)).toHaveLength(1);
  expect((await rowsOf(owner, id))[0]).toMatchObject({
    ticked: true,
    said: { at: "2026-11-06T07:09:00.000Z", wrote: `15:09 ${number} 装修` },
  });
  expect(await saveImport(owner, id, unwatched)).toMatchObject({ read: 3, saved: 1, left: 1, rejected: 1 });
});

/** The only row of a paste, as if it had told its day as 昨天. */
async function spokenRow(owner: string): Promise<[id: string, nth: number]> {
  const id = await handAndRead(owner, `2026-11-05 14:08:09 ${number}`);
  const row = await db().importRow.findFirstOrThrow({ where: { importId: id } });
  const told = JSON.parse(row.said) as SourceRow;
  const spoken = { ...told, spoken: "昨天", doubts: ["“昨天”按粘贴那天算，是2026年11月5日", "另有一处"] };
  await db().importRow.update({
    where: { importId_nth: { importId: id, nth: row.nth } },
    data: { said: JSON.stringify(spoken) },
  });
  return [id, row.nth];
}

test("A day that was counted can be another, and what the log has then is seen", async () => {
  const owner = await newOwner();
  const [id, nth] = await spokenRow(owner);
  await addCall(owner, { ...said(), typed: number, number, at: "2026-11-03T06:08:09.000Z" });
  await setMoment(owner, id, nth, { day: "2026-11-02" });
  const [moved] = await rowsOf(owner, id);
  expect(moved).toMatchObject({
    state: "new",
    said: { at: "2026-11-02T06:08:09.000Z", doubts: ["另有一处"] },
  });
  await setMoment(owner, id, nth, { day: "2026-11-03" });
  await readPreview(owner, id, {}, 0);
  expect((await rowsOf(owner, id))[0]?.state).toBe("known");
  await setMoment(owner, id, nth, { day: "2026-11-04" });
  await readPreview(owner, id, {}, 0);
  expect((await rowsOf(owner, id))[0]?.state).toBe("new");
});

test("A day that was written stays, and so does what is saved", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `2026-11-05 14:08 ${number}\n15:09 ${number}`);
  await setMoment(owner, id, 1, { day: "2026-11-02" });
  expect((await rowsOf(owner, id))[0]?.said.at).toBe("2026-11-05T06:08:00.000Z");
  await saveImport(owner, id, unwatched);
  await setMoment(owner, id, 2, { day: "2026-11-02" });
  expect(await findImport(owner, id)).toMatchObject({ state: "saved", rejected: 1 });
});

test("A clock that may be two becomes a row with the hour that its owner says", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `2026-11-05 14:08 ${number}\n2026-11-06 8点整 ${number} 来电 装修`);
  const [lacking] = await rejectedRows(owner, id);
  expect(lacking).toMatchObject({ hours: [8, 20] });
  await setMoment(owner, id, lacking?.nth ?? 0, { hour: 9 });
  expect(await rejectedRows(owner, id)).toHaveLength(1);
  await setMoment(owner, id, lacking?.nth ?? 0, { hour: 20 });
  expect((await rowsOf(owner, id))[0]).toMatchObject({
    ticked: true,
    said: { at: "2026-11-06T12:00:00.000Z" },
  });
});

test("A line without its time becomes a row, and one of two times two rows, none of them uncounted", async () => {
  const owner = await newOwner();
  const lines = [`${number} 装修`, `2026-11-05 ${number} 装修`, `2026-11-06 10:05 14:20 ${number} 装修`];
  const id = await handAndRead(owner, `2026-11-04 14:08 ${number}\n${lines.join("\n")}`);
  const [bare, dated, twice] = await rejectedRows(owner, id);
  expect(bare).toMatchObject({ reason: "这一行没有时间", lacksDay: true, lacksClock: true });
  expect(dated).toMatchObject({ reason: "只有日期，没有几点几分", lacksClock: true });
  expect(dated?.lacksDay).toBeUndefined();
  await setMoment(owner, id, bare?.nth ?? 0, { clock: "09:30", day: "2026-11-03" });
  await setMoment(owner, id, dated?.nth ?? 0, { clock: "20:05" });
  await setMoment(owner, id, twice?.nth ?? 0, { all: true });
  expect(await rejectedRows(owner, id)).toEqual([]);
  expect((await rowsOf(owner, id)).map(({ said: { at } }) => at)).toEqual([
    "2026-11-06T06:20:00.000Z",
    "2026-11-06T02:05:00.000Z",
    "2026-11-05T12:05:00.000Z",
    "2026-11-04T06:08:00.000Z",
    "2026-11-03T01:30:00.000Z",
  ]);
  expect(await saveImport(owner, id, unwatched)).toMatchObject({ read: 5, saved: 4, left: 1, rejected: 0 });
});

test("A line below a heading that dates it is asked for that day too, since alone it has none", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `2026年11月5日\n14:08 ${number}\n8点整 ${number} 来电 装修`);
  const [lacking] = await rejectedRows(owner, id);
  expect(lacking).toMatchObject({ hours: [8, 20], lacksDay: true, day: "2026-11-05" });
  await setMoment(owner, id, lacking?.nth ?? 0, { hour: 20, day: "2026-11-05" });
  expect((await rowsOf(owner, id))[0]?.said.at).toBe("2026-11-05T12:00:00.000Z");
});

test("The calls of one line that are more than may wait change nothing", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `2026-11-05 10:05 14:20 16:30 ${number}\n谁知道`);
  const [several] = await rejectedRows(owner, id);
  expect(several?.times).toHaveLength(3);
  vi.stubEnv("LIMIT_WAITING_ROWS", "3");
  await expect(setMoment(owner, id, several?.nth ?? 0, { all: true })).rejects.toThrow(OverQuota);
  vi.unstubAllEnvs();
  expect(await rejectedRows(owner, id)).toHaveLength(2);
  await setMoment(owner, id, several?.nth ?? 0, { all: true });
  expect(await rowsOf(owner, id)).toHaveLength(3);
});

test("Whether a line could be read with what was said is answered, so that nothing is pressed in vain", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, `15:09 ${number} 装修`);
  const [lacking] = await rejectedRows(owner, id);
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  expect(await setMoment(owner, id, lacking?.nth ?? 0, { day: tomorrow })).toBe(false);
  expect(await rejectedRows(owner, id)).toHaveLength(1);
  expect(await setMoment(owner, id, lacking?.nth ?? 0, { day: "2026-11-06" })).toBe(true);
});
