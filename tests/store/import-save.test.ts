import { expect, test } from "vitest";
import { sourcesOf } from "@/lib/store/call-sources";
import { addCall, allCalls, callVersions, deleteCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { importNumbers } from "@/lib/store/import-numbers";
import { rejectedRows, rowsOfNumber, tickNumber } from "@/lib/store/import-rows";
import { saveImport } from "@/lib/store/import-save";
import { findImport } from "@/lib/store/imports";
import { saveRows } from "@/lib/store/save-rows";
import { attach } from "../fixtures/filled-space";
import { handAndRead, handAndSave } from "../fixtures/handed";
import { billList, phoneList, september } from "../fixtures/lists";
import { said } from "../fixtures/said";
import { rowAt, unwatched } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

async function log(owner: string): Promise<string[]> {
  return (await allCalls(owner)).map(({ number, at }) => `${number} ${at}`);
}

test("Every row that was read is saved, known, left or rejected", async () => {
  const owner = await newOwner();
  const text = phoneList(september).replace(
    "</calls>",
    '<call number="1" date="abc" type="1" duration="1"/></calls>',
  );
  const sums = await handAndSave(owner, text);
  expect(sums).toEqual({ read: 8, saved: 5, known: 0, left: 2, rejected: 1, whole: true });
});

test("The same file again, and one that overlaps it, add nothing that is there", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const before = await log(owner);
  expect(await handAndSave(owner, phoneList(september))).toMatchObject({ saved: 0, known: 5 });
  expect(await log(owner)).toEqual(before);
  const more = [
    ...september.slice(2),
    { ...september[0], at: "2026-09-30 10:00:00" } as (typeof september)[0],
  ];
  expect(await handAndSave(owner, phoneList(more))).toMatchObject({ saved: 1, known: 3 });
});

test("A bill and the phone's list of the same month become one log, whichever comes first", async () => {
  for (const lists of [
    [phoneList(september), billList(september)],
    [billList(september.slice(0, 5)), phoneList(september)],
  ]) {
    const owner = await newOwner();
    for (const text of lists) await handAndSave(owner, text);
    const calls = await allCalls(owner);
    expect(calls.map(({ number }) => number).sort()).toEqual([
      "02480000000",
      "02480000000",
      "17090001234",
      "17090001234",
      "17090001234",
    ]);
    expect(calls.filter(({ how }) => how === "missed")).toHaveLength(2);
  }
});

test("Each call knows every line it came from, and its files are linked to just their calls", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  await handAndSave(owner, billList(september));
  const [first] = await allCalls(owner);
  const sources = await sourcesOf(owner, first?.id ?? "");
  expect(sources.map(({ format, line }) => [format, line])).toEqual([
    ["sbr-calls", 1],
    ["bill-mobile", 2],
  ]);
  const evidence = await listEvidence(owner);
  const linked = evidence.map(({ kind, callIds }) => [kind, callIds.length]);
  expect(linked.sort()).toEqual([
    ["bill", 3],
    ["phone-log", 5],
  ]);
});

test("What a call lacks is filled from the second source, and what it said before is kept", async () => {
  const owner = await newOwner();
  const { id } = await addCall(
    owner,
    said({ number: "17090001234", at: "2026-09-08T02:05:00.000Z", seconds: null }),
  );
  await handAndSave(owner, phoneList(september));
  const call = (await allCalls(owner)).find((one) => one.id === id);
  expect(call).toMatchObject({ seconds: 38, caller: "好邻居装修", how: "person" });
  expect((await callVersions(owner, id)).map((version) => version.said.seconds)).toEqual([null]);
  expect(await allCalls(owner)).toHaveLength(5);
});

test("Two rows of one file that are near each other stay two calls, also when the save is stopped between them", async () => {
  const owner = await newOwner();
  const calls = Array.from({ length: 2500 }, (_, at) => {
    const clock = new Date(Date.UTC(2026, 8, 1) + at * 20_000).toISOString();
    return { number: "17090001234", at: clock.slice(0, 19).replace("T", " "), seconds: 0, type: 3 as const };
  });
  const id = await handAndRead(owner, phoneList(calls));
  let steps = 0;
  const stopped = await saveImport(owner, id, { stopped: () => steps++ > 0, progress: () => {} });
  expect(stopped).toMatchObject({ whole: false, saved: 500, known: 0 });
  expect((await findImport(owner, id))?.state).toBe("read");
  expect(await allCalls(owner)).toHaveLength(500);
  expect(await saveImport(owner, id, unwatched)).toMatchObject({
    whole: true,
    saved: 2500,
    known: 0,
    left: 0,
  });
  expect(await handAndSave(owner, phoneList(calls))).toMatchObject({ saved: 0, known: 2500 });
});

test("After a save nothing of what was not chosen is left but its count", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  await saveImport(owner, id, unwatched);
  expect((await importNumbers(owner, id)).numbers).toEqual([]);
  expect(await saveImport(owner, id, unwatched)).toBeNull();
});

test("What could not be read stays to be seen", async () => {
  const owner = await newOwner();
  const id = await handAndRead(
    owner,
    `${billList(september)}2026-09-16 11:11:11,沈阳,被叫,1.39E+10,20秒,本地,,0.00\r\n`,
  );
  await saveImport(owner, id, unwatched);
  const [row, ...more] = await rejectedRows(owner, id);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ line: 7, reason: expect.stringContaining("1.39E+10") });
});

test("Confirmed rows of a picture become calls with the picture as their evidence, once", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const picture = await attach(owner, "图", []);
  const typed = "17090001234";
  const rows = [
    rowAt("2026-09-08 10:05", { typed, seconds: null, outcome: null }),
    rowAt("2026-09-13 08:00", { typed, line: 2, label: "骚扰电话", outcome: "missed" }),
  ];
  const from = { evidenceId: picture.id, format: "screenshot", rows };
  expect(await saveRows(owner, from)).toEqual({ saved: 1, known: 1 });
  expect(await saveRows(owner, from)).toEqual({ saved: 0, known: 2 });
  expect(await allCalls(owner)).toHaveLength(6);
  const evidence = (await listEvidence(owner)).find(({ id }) => id === picture.id);
  expect(evidence?.callIds).toHaveLength(2);
});

test("A call that was deleted comes back only when it is chosen, and then as a new one", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const [first] = await allCalls(owner);
  await deleteCall(owner, first?.id ?? "");
  expect(await handAndSave(owner, phoneList(september))).toMatchObject({ saved: 0, known: 4, left: 3 });
  const id = await handAndRead(owner, phoneList(september));
  expect((await importNumbers(owner, id)).numbers.filter(({ deleted }) => deleted > 0)).toMatchObject([
    { number: "17090001234", fresh: 1, ticked: 0, known: 2, deleted: 1 },
  ]);
  const { rows } = await rowsOfNumber(owner, id, "17090001234");
  expect(rows.map(({ state, deleted }) => [state, deleted])).toEqual([
    ["known", false],
    ["known", false],
    ["new", true],
  ]);
  await tickNumber(owner, id, "17090001234", true);
  expect(await saveImport(owner, id, unwatched)).toMatchObject({ saved: 1, known: 4 });
});

test("A call that is deleted while a file that tells of it waits is not brought back by that file", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const id = await handAndRead(owner, phoneList(september));
  const [first] = await allCalls(owner);
  await deleteCall(owner, first?.id ?? "");
  expect(await saveImport(owner, id, unwatched)).toMatchObject({ saved: 0, known: 4, left: 3 });
});

test("Another call of a number is not said to be deleted because one was", async () => {
  const owner = await newOwner();
  await handAndSave(owner, phoneList(september));
  const [first] = await allCalls(owner);
  await deleteCall(owner, first?.id ?? "");
  const later = september.map((call) => ({ ...call, at: call.at.replace("2026-09", "2026-10") }));
  const id = await handAndRead(owner, phoneList(later));
  await tickNumber(owner, id, "17090001234", false);
  expect((await importNumbers(owner, id)).numbers.map(({ deleted }) => deleted)).toEqual([0, 0, 0]);
});

test("A save that is stopped leaves alone what its import has become meanwhile", async () => {
  const owner = await newOwner();
  const id = await handAndRead(owner, phoneList(september));
  let changed: Promise<unknown> = Promise.resolve();
  const stopped = () => {
    changed = db()
      .import.update({ where: { id }, data: { state: "reading" } })
      .then();
    return true;
  };
  expect(await saveImport(owner, id, { ...unwatched, stopped })).toMatchObject({ saved: 0, whole: false });
  await changed;
  expect((await findImport(owner, id))?.state).toBe("reading");
});
