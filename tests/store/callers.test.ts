import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { listApart, setApart, takeBackApart } from "@/lib/store/apart";
import {
  addCaller,
  addNumbers,
  callerOfNumber,
  callsOfNumbers,
  dissolveCaller,
  findCaller,
  listCallers,
  removeNumber,
} from "@/lib/store/callers";
import { addCall } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { deleteEverything, moveEverything } from "@/lib/store/owner";
import { addRefusal, linkRefusalEvidence, listRefusals } from "@/lib/store/refusals";
import { attach, fillSpace } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const [one, other, third] = ["17090000000", "17100000000", "16500000000"] as const;
const bySms = { at: "2026-09-10T03:00:00.000Z", way: "sms" as const, note: "" };

async function makeCaller(owner: string, name: string, ...numbers: string[]): Promise<string> {
  const id = await addCaller(owner, { name, note: "", numbers });
  if (!id) throw new Error("no number was free");
  return id;
}

test("A number belongs to one caller", async () => {
  const owner = await newOwner();
  const first = await makeCaller(owner, "甲", one, other);
  const second = await makeCaller(owner, "乙", other, third);
  expect((await findCaller(owner, second))?.numbers).toEqual([third]);
  await addNumbers(owner, second, [one, ""]);
  expect((await callerOfNumber(owner, one))?.id).toBe(first);
  expect(await addCaller(owner, { name: "丙", note: "", numbers: [one, ""] })).toBeNull();
});

test("The last number of a caller stays", async () => {
  const owner = await newOwner();
  const id = await makeCaller(owner, "甲", one, other);
  expect(await removeNumber(owner, id, one)).toBe(true);
  expect(await removeNumber(owner, id, other)).toBe(false);
  expect((await findCaller(owner, id))?.numbers).toEqual([other]);
});

test("What was said to a caller stays said to its numbers when it is dissolved", async () => {
  const owner = await newOwner();
  const id = await makeCaller(owner, "甲", one, other);
  await addRefusal(owner, { ...bySms, callerId: id, numbers: [] });
  expect((await listRefusals(owner))[0]).toMatchObject({ callerId: id, numbers: [other, one].sort() });
  await dissolveCaller(owner, id);
  expect(await listCallers(owner)).toEqual([]);
  expect((await listRefusals(owner))[0]).toMatchObject({ callerId: null, numbers: [other, one].sort() });
});

test("The calls of a caller are those of all its numbers, oldest first", async () => {
  const owner = await newOwner();
  const late = await addCall(owner, said({ number: one, at: "2026-09-09T02:00:00.000Z" }));
  const early = await addCall(owner, said({ number: other, at: "2026-09-08T02:00:00.000Z" }));
  await addCall(owner, said({ number: third }));
  expect((await callsOfNumbers(owner, [one, other])).map(({ id }) => id)).toEqual([early.id, late.id]);
});

test("What was waved away is kept until it is taken back, and goes with its caller", async () => {
  const owner = await newOwner();
  const caller = await makeCaller(owner, "甲", one);
  const id = await setApart(owner, { callerId: null, numbers: [other, third] });
  await setApart(owner, { callerId: caller, numbers: [third] });
  expect(await listApart(owner)).toHaveLength(2);
  await dissolveCaller(owner, caller);
  expect(await listApart(owner)).toEqual([{ callerId: null, numbers: [other, third] }]);
  expect(await takeBackApart(owner, id ?? "")).toBe(true);
  expect(await listApart(owner)).toEqual([]);
});

test("What was waved away comes along into the space one signs in to", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const kept = await makeCaller(to, "甲", one);
  const caller = await makeCaller(from, "甲", other);
  await setApart(from, { callerId: caller, numbers: [third] });
  await moveEverything(from, to);
  expect(await listApart(to)).toEqual([{ callerId: kept, numbers: [third] }]);
});

test("Callers of two spaces become one set: one name one caller, a number where it was", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const kept = await makeCaller(to, "甲", one);
  await makeCaller(from, "甲", one, other);
  const lost = await makeCaller(from, "乙", third);
  await makeCaller(to, "丙", third);
  await addRefusal(from, { ...bySms, callerId: lost, numbers: [] });
  await moveEverything(from, to);
  const callers = (await listCallers(to)).map(({ name, numbers }) => [name, numbers]);
  expect(callers).toEqual([
    ["甲", [one, other].sort()],
    ["丙", [third]],
  ]);
  expect((await callerOfNumber(to, other))?.id).toBe(kept);
  expect((await listRefusals(to))[0]).toMatchObject({ callerId: null, numbers: [third] });
});

test("A refusal keeps its evidence when the same file lies in both spaces", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  const shown = await attach(from, "截图", []);
  const kept = await attach(to, "截图", []);
  const refusal = await addRefusal(from, { ...bySms, callerId: null, numbers: [one] });
  await linkRefusalEvidence(from, refusal ?? "", [shown.id]);
  await moveEverything(from, to);
  expect((await listRefusals(to))[0]?.evidenceIds).toEqual([kept.id]);
});

test("A case file brings callers and refusals with it, once however often it is read", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await fillSpace(from, "七个字节");
  const file = CaseFile.parse(JSON.parse(JSON.stringify(await readCase(from))));
  await deleteEverything(from);
  await addCase(to, file);
  await addCase(to, file);
  const again = await readCase(to);
  expect(again.callers).toEqual(file.callers);
  expect(again.refusals).toEqual(file.refusals.map((one) => ({ ...one, caseDataAt: expect.any(String) })));
});

test("A refusal to a caller whose numbers are somebody else's here stays said to the numbers", async () => {
  const [from, to] = [await newOwner(), await newOwner()];
  await fillSpace(from, "七个字节");
  await makeCaller(to, "甲", said().number);
  await addCase(to, CaseFile.parse(await readCase(from)));
  expect(await listCallers(to)).toHaveLength(1);
  expect((await listRefusals(to))[0]).toMatchObject({ callerId: null, numbers: [said().number] });
});
