import { expect, test } from "vitest";
import {
  addCall,
  allCalls,
  callsByIds,
  callVersions,
  countCalls,
  deleteCall,
  editCall,
  findCall,
  restoreCall,
} from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { countDeletedCalls, deletedCalls, isDeletedCall } from "@/lib/store/deleted-calls";
import { sweep } from "@/lib/store/sweep";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test("A call comes back as it was said", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ knewMyName: true, refused: true, refusedWay: "on-call" }));
  expect(await findCall(owner, id)).toEqual({
    id,
    ...said({ knewMyName: true, refused: true, refusedWay: "on-call" }),
  });
});

test("An SMS keeps its text to the last blank", async () => {
  const owner = await newOwner();
  const smsText = " 【某某】全屋装修  \n退订回T ";
  const { id } = await addCall(owner, said({ kind: "sms", smsText }));
  expect((await findCall(owner, id))?.smsText).toBe(smsText);
});

test("An edit keeps what the call said before, newest first", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ note: "一" }));
  await editCall(owner, id, said({ note: "二" }));
  await editCall(owner, id, said({ note: "三" }));
  expect((await findCall(owner, id))?.note).toBe("三");
  expect((await callVersions(owner, id)).map((version) => version.said)).toEqual([
    said({ note: "二" }),
    said({ note: "一" }),
  ]);
});

test("Saving what a call says already makes no version of it", async () => {
  const owner = await newOwner();
  const same = said({ signs: ["fraud", "threat"], seconds: 38, knewMyName: true });
  const { id } = await addCall(owner, same);
  await editCall(owner, id, { ...same, signs: ["fraud", "threat"] });
  expect(await callVersions(owner, id)).toEqual([]);
  await editCall(owner, id, { ...same, signs: ["fraud"] });
  expect(await callVersions(owner, id)).toHaveLength(1);
});

test("Two edits at once keep both", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said({ note: "一" }));
  await Promise.all([editCall(owner, id, said({ note: "二" })), editCall(owner, id, said({ note: "三" }))]);
  const notes = (await callVersions(owner, id)).map((version) => version.said.note);
  notes.push((await findCall(owner, id))?.note ?? "");
  expect(notes.sort()).toEqual(["一", "三", "二"].sort());
});

test("A deleted call is out of sight until it is brought back", async () => {
  const owner = await newOwner();
  const call = await addCall(owner, said());
  expect(await deleteCall(owner, call.id)).toBe(true);
  expect(await findCall(owner, call.id)).toBeNull();
  expect(await countCalls(owner)).toBe(0);
  expect(await restoreCall(owner, call.id)).toBe(true);
  expect(await findCall(owner, call.id)).toEqual(call);
});

test("A deleted call cannot be edited, nor deleted twice, nor a live one brought back", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  expect(await restoreCall(owner, id)).toBe(false);
  await deleteCall(owner, id);
  expect(await deleteCall(owner, id)).toBe(false);
  expect(await editCall(owner, id, said())).toBeNull();
});

test("The log is read oldest first", async () => {
  const owner = await newOwner();
  const late = await addCall(owner, said({ at: "2026-09-09T02:00:00.000Z" }));
  const early = await addCall(owner, said({ at: "2026-09-08T02:00:00.000Z" }));
  expect((await allCalls(owner)).map(({ id }) => id)).toEqual([early.id, late.id]);
  expect((await callsByIds(owner, [late.id, early.id])).map(({ id }) => id)).toEqual([early.id, late.id]);
});

test("A list of ids longer than a query takes is read too", async () => {
  const owner = await newOwner();
  const { id } = await addCall(owner, said());
  const ids = [id, ...Array.from({ length: 40_000 }, (_, index) => `no-${index}`)];
  expect((await callsByIds(owner, ids)).map((call) => call.id)).toEqual([id]);
});

test("What was deleted is listed, the latest first, with the last day on which it is there for sure", async () => {
  const owner = await newOwner();
  const [one, other, kept] = [
    await addCall(owner, said()),
    await addCall(owner, said()),
    await addCall(owner, said()),
  ];
  await deleteCall(owner, one.id);
  await db().call.update({ where: { id: one.id }, data: { deletedAt: new Date("2026-11-20T02:00:00Z") } });
  await deleteCall(owner, other.id);
  expect((await deletedCalls(owner, 0, 10)).map(({ id }) => id)).toEqual([other.id, one.id]);
  expect(await countDeletedCalls(owner)).toBe(2);
  const [, { until = "" } = {}] = await deletedCalls(owner, 0, 10);
  expect(until).toBe("2026-12-19");
  await sweep(new Date(`${until}T15:59:59Z`)); // the last second of that day in Beijing
  expect(await isDeletedCall(owner, one.id)).toBe(true);
  await sweep(new Date("2026-12-20T02:00:01Z"));
  expect(await isDeletedCall(owner, one.id)).toBe(false);
  expect(await isDeletedCall(owner, kept.id)).toBe(false);
  expect(await deletedCalls(await newOwner(), 0, 10)).toEqual([]);
});
