import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { CaseFile } from "@/lib/complaints/case-file";
import { filedStepOf } from "@/lib/complaints/filed-steps";
import { standingOf } from "@/lib/filings/standing";
import type { Filed, Replied } from "@/lib/filings/step";
import { addCall } from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { addStep, deleteComplaint, findComplaint, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { deleteEvidence } from "@/lib/store/delete-evidence";
import { complaintsWithHistory } from "@/lib/store/filed";
import { attach } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const filed: Filed = {
  kind: "filed",
  on: "2026-10-09",
  way: "phone",
  to: "中国移动",
  receipt: "0000 1009 01",
  version: null,
  evidenceIds: [],
  note: "",
};
const replied: Replied = {
  kind: "replied",
  on: "2026-10-12",
  outcome: "unsatisfied",
  words: "已加防骚扰标记",
  receipt: "",
  evidenceIds: [],
};

async function complaintOf(owner: string) {
  const call = await addCall(owner, said());
  return startComplaint(owner, "12321", [call.id], noAnswers);
}
const stepsOf = async (owner: string, id: string) => (await findComplaint(owner, id))?.steps ?? [];

test("Filing and reply are what was entered, and hold until they are replaced", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const first = await addStep(owner, id, filed);
  await addStep(owner, id, replied);
  await addStep(owner, id, { ...filed, on: "2026-10-08" }, first);
  const steps = await stepsOf(owner, id);
  expect(steps).toHaveLength(3);
  const standing = standingOf(steps);
  expect(standing.filed?.said.on).toBe("2026-10-08");
  expect(standing.replies.map((reply) => reply.said)).toEqual([replied]);
  expect(filedStepOf({ id, channel: "12321", steps })).toMatchObject({
    receiptName: "举报编号",
    replies: [replied],
  });
});

test("What was replaced is not replaced again, and nothing is changed in place", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const first = await addStep(owner, id, filed);
  const before = await db().step.findMany();
  expect(await addStep(owner, id, { kind: "taken-back" }, first)).not.toBeNull();
  expect(await addStep(owner, id, filed, first)).toBeNull();
  expect(await db().step.findMany({ where: { id: first ?? "" } })).toEqual(before);
  expect(standingOf(await stepsOf(owner, id)).filed).toBeNull();
});

test("A filing is corrected by a filing only", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const first = await addStep(owner, id, filed);
  expect(await addStep(owner, id, replied, first)).toBeNull();
  expect(standingOf(await stepsOf(owner, id)).filed?.said).toEqual(filed);
});

test("A case is solved from one day on, and open again from another", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  await addStep(owner, id, { kind: "solved", on: "2026-10-20", note: "" });
  expect(standingOf(await stepsOf(owner, id)).solvedOn).toBe("2026-10-20");
  await addStep(owner, id, { kind: "reopened", on: "2026-10-25", note: "又打来了" });
  expect(standingOf(await stepsOf(owner, id)).solvedOn).toBeNull();
});

test("Two entries at one moment keep their order", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const ids = [];
  for (let time = 0; time < 5; time++)
    ids.push(await addStep(owner, id, { ...replied, words: `第${time}次` }));
  expect((await stepsOf(owner, id)).map((step) => step.id)).toEqual(ids);
});

test("Somebody else's evidence never stands beside a step", async () => {
  const [owner, other] = [await newOwner(), await newOwner()];
  const id = await complaintOf(owner);
  const [mine, theirs] = [await attach(owner, "回执", []), await attach(other, "别人的", [])];
  await addStep(owner, id, { ...filed, evidenceIds: [mine.id, theirs.id] });
  expect(standingOf(await stepsOf(owner, id)).filed?.said.evidenceIds).toEqual([mine.id]);
});

test("A complaint that was handed in is not dropped", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  await addStep(owner, id, filed);
  expect(await deleteComplaint(owner, id)).toBe(false);
});

test("A history goes out with the case and comes back the same, once", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const first = await addStep(owner, id, filed);
  await addStep(owner, id, { ...filed, receipt: "0000 1009 02" }, first);
  await startComplaint(owner, "12345", [], noAnswers, id);
  const [file, there] = [CaseFile.parse(await readCase(owner)), await newOwner()];
  for (let time = 0; time < 2; time++) await addCase(there, file);
  const [told] = await complaintsWithHistory(there);
  expect(told && standingOf(told.steps).filed?.said.receipt).toBe("0000 1009 02");
  expect(told?.steps).toHaveLength(2);
  const follower = (await readCase(there)).complaints.find(({ followsId }) => followsId !== null);
  expect(follower).toMatchObject({ channel: "12345", followsId: told?.id });
});

test("Two cases written by hand that tell the same step keep it each", async () => {
  const owner = await newOwner();
  const complaints = [{ channel: "12321", callIds: ["c1"], steps: [{ said: filed }] }];
  for (const number of ["17090000001", "17090000002"]) {
    const calls = [{ id: "c1", number, at: "2026-09-08T10:26" }];
    const file = CaseFile.parse({ format: "qingjing-case", version: 1, calls, complaints });
    for (let time = 0; time < 2; time++) await addCase(owner, file);
  }
  const told = await complaintsWithHistory(owner);
  expect(told.map(({ steps }) => steps.length)).toEqual([1, 1]);
});

test("A history written by hand comes back in its order", async () => {
  const owner = await newOwner();
  const words = ["一", "二", "三", "四", "五"];
  const steps = [{ said: filed }, ...words.map((one) => ({ said: { ...replied, words: one } }))];
  const complaints = [{ channel: "12321", callIds: ["c1"], steps }];
  const calls = [{ id: "c1", number: "17090000001", at: "2026-09-08T10:26" }];
  await addCase(owner, CaseFile.parse({ format: "qingjing-case", version: 1, calls, complaints }));
  const [told] = await complaintsWithHistory(owner);
  expect(told && standingOf(told.steps).replies.map(({ said }) => said.words)).toEqual(words);
});

test("A proof that was deleted is told of no more", async () => {
  const owner = await newOwner();
  const id = await complaintOf(owner);
  const proof = await attach(owner, "回执", []);
  await addStep(owner, id, { ...filed, evidenceIds: [proof.id] });
  await deleteEvidence(owner, proof.id);
  const [told] = await complaintsWithHistory(owner);
  expect(told && standingOf(told.steps).filed?.said.evidenceIds).toEqual([]);
});
