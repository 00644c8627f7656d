import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import type { Draft } from "@/lib/complaints/drafted";
import { addCaller } from "@/lib/store/callers";
import { addCall, deleteCall, restoreCall } from "@/lib/store/calls";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { answersAbout, latestAnswers } from "@/lib/store/complaint-answers";
import {
  complaintsWithCalls,
  deleteComplaint,
  findComplaint,
  findLetter,
  issueLetter,
  listComplaints,
  saveComplaint,
  startComplaint,
} from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const issuedAt = new Date("2026-10-09T03:00:00.000Z");

function draft(title: string): Draft {
  return { ...emptyDraft, letter: { ...emptyDraft.letter, title } };
}

async function complaintWithCalls(owner: string) {
  const late = await addCall(owner, said({ at: "2026-09-09T02:00:00.000Z" }));
  const early = await addCall(owner, said());
  const id = await startComplaint(owner, "12321", [late.id, early.id, "unknown"], noAnswers);
  return { id, early, late };
}

test("A complaint holds its calls oldest first, and no call that does not exist", async () => {
  const owner = await newOwner();
  const { id, early, late } = await complaintWithCalls(owner);
  const complaint = await findComplaint(owner, id);
  expect(complaint).toMatchObject({ id, channel: "12321", answers: noAnswers, letters: [] });
  expect(complaint?.callIds).toEqual([early.id, late.id]);
  expect(await complaintsWithCalls(owner)).toEqual([complaint]);
  const { callIds: _, ...listed } = complaint ?? {};
  expect(await listComplaints(owner)).toEqual([listed]);
});

test("Saving answers leaves the calls, saving calls leaves the answers", async () => {
  const owner = await newOwner();
  const { id, early } = await complaintWithCalls(owner);
  const answers = { ...noAnswers, ownWords: "夜里也打" };
  expect(await saveComplaint(owner, id, { answers })).toBe(true);
  expect(await saveComplaint(owner, id, { callIds: [early.id] })).toBe(true);
  expect(await findComplaint(owner, id)).toMatchObject({ answers, callIds: [early.id] });
});

test("A deleted call leaves the complaint and returns with it", async () => {
  const owner = await newOwner();
  const { id, early, late } = await complaintWithCalls(owner);
  await deleteCall(owner, early.id);
  expect((await findComplaint(owner, id))?.callIds).toEqual([late.id]);
  await saveComplaint(owner, id, { callIds: [late.id] });
  await restoreCall(owner, early.id);
  expect((await findComplaint(owner, id))?.callIds).toEqual([early.id, late.id]);
});

test("The next complaint begins with what was answered last", async () => {
  const owner = await newOwner();
  expect(await latestAnswers(owner)).toEqual(noAnswers);
  const { id } = await complaintWithCalls(owner);
  await startComplaint(owner, "12345", [], { ...noAnswers, merchantName: "甲" });
  await saveComplaint(owner, id, { answers: { ...noAnswers, merchantName: "乙" } });
  expect((await latestAnswers(owner)).merchantName).toBe("乙");
});

test("What was answered about other calls begins no complaint; about the same number or caller it does", async () => {
  const owner = await newOwner();
  const [ours, same, stranger] = ["17090000001", "17090000002", "17100000003"];
  const { id } = await addCall(owner, said({ number: ours }));
  await startComplaint(owner, "12345", [id], { ...noAnswers, merchantName: "甲", moneyLost: "八千元" });
  const about = (number: string) => answersAbout(owner, [{ id: "another", number }]);
  expect(await about(stranger)).toEqual(noAnswers);
  expect(await about(same)).toEqual(noAnswers);
  expect(await about(ours)).toMatchObject({ merchantName: "甲", moneyLost: "八千元" });
  await addCaller(owner, { name: "安心装饰", note: "", numbers: [ours, same] });
  expect((await about(same)).merchantName).toBe("甲");
  expect(await about("")).toEqual(noAnswers);
});

/** A number of mine, one that is grouped with it, and calls of theirs. */
async function answeredAbout() {
  const owner = await newOwner();
  const [number, same, other] = ["17090000001", "17090000002", "17100000003"];
  const one = await addCall(owner, said({ number }));
  const two = await addCall(owner, said({ number, at: "2026-09-09T02:00:00.000Z" }));
  const alike = await addCall(owner, said({ number: same }));
  const stranger = await addCall(owner, said({ number: other }));
  const hidden = await addCall(owner, said({ number: "" }));
  await addCaller(owner, { name: "安心装饰", note: "", numbers: [number, same] });
  const answers = { ...noAnswers, neverAgreed: true, merchantName: "甲", ownWords: "我说的" };
  const complaint = await startComplaint(owner, "12345", [one.id, two.id], answers);
  return { owner, complaint, answers, one, two, alike, stranger, hidden };
}

test("With more calls than it was about, no answer begins the next complaint", async () => {
  const { owner, answers, one, two, stranger, hidden } = await answeredAbout();
  expect(await answersAbout(owner, [one])).toEqual(answers);
  expect(await answersAbout(owner, [one, two])).toEqual(answers);
  expect(await answersAbout(owner, [one, stranger])).toEqual(noAnswers);
  expect(await answersAbout(owner, [one, hidden])).toEqual(noAnswers);
  expect(await answersAbout(owner, [])).toEqual(noAnswers);
});

test("Who never agreed has said so of those calls alone: of one more, also of the same caller, it is asked anew", async () => {
  const { owner, answers, one, two, alike } = await answeredAbout();
  const asked = { ...answers, neverAgreed: false };
  expect(await answersAbout(owner, [one, alike])).toEqual(asked);
  const later = await addCall(owner, said({ number: one.number, at: "2026-09-10T02:00:00.000Z" }));
  expect(await answersAbout(owner, [one, two, later])).toEqual(asked);
});

test("A draft that takes in another call asks anew, one that leaves a call out does not", async () => {
  const { owner, complaint, answers, one, two, stranger } = await answeredAbout();
  const answersNow = async () => (await findComplaint(owner, complaint))?.answers;
  await saveComplaint(owner, complaint, { callIds: [two.id] });
  expect(await answersNow()).toEqual(answers);
  await saveComplaint(owner, complaint, { callIds: [two.id, stranger.id] });
  expect(await answersNow()).toEqual({ ...answers, neverAgreed: false });
  await saveComplaint(owner, complaint, { answers });
  await saveComplaint(owner, complaint, { callIds: [one.id, two.id, stranger.id] });
  expect((await answersNow())?.neverAgreed).toBe(false);
});

test("Answers stored before a question was added read as unanswered", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  await db().complaint.update({ where: { id }, data: { answers: { ownWords: "旧" } } });
  expect((await findComplaint(owner, id))?.answers).toEqual({ ...noAnswers, ownWords: "旧" });
});

test("Each issue is a new version, and the old one reads as before", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  expect(await issueLetter(owner, id, draft("一"), [], issuedAt)).toEqual({ version: 1 });
  expect(await issueLetter(owner, id, draft("二"), [], issuedAt)).toEqual({ version: 2 });
  expect((await findLetter(owner, id))?.draft).toEqual(draft("二"));
  expect((await findLetter(owner, id, 1))?.draft).toEqual(draft("一"));
  expect((await findComplaint(owner, id))?.letters).toEqual([
    { version: 1, issuedAt: issuedAt.toISOString(), caseDataAt: null },
    { version: 2, issuedAt: issuedAt.toISOString(), caseDataAt: null },
  ]);
});

test("Issuing twice at once makes two versions", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  const issued = await Promise.all(
    ["一", "二"].map((title) => issueLetter(owner, id, draft(title), [], issuedAt)),
  );
  expect(issued.map((one) => one?.version).sort()).toEqual([1, 2]);
});

test("The same letter issued twice at once is one version", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  const issued = await Promise.all([1, 2].map(() => issueLetter(owner, id, draft("一"), [], issuedAt)));
  expect(issued).toEqual([{ version: 1 }, { version: 1 }]);
  expect((await findComplaint(owner, id))?.letters).toHaveLength(1);
});

test("A letter that was changed does not stand for one that reads as it once did", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  await issueLetter(owner, id, draft("一"), [], issuedAt);
  const row = await db().issuedLetter.findFirstOrThrow({ where: { complaintId: id } });
  await db().issuedLetter.update({ where: { id: row.id }, data: { draft: JSON.stringify(draft("二")) } });
  expect(await issueLetter(owner, id, draft("一"), [], issuedAt)).toEqual({ version: 2 });
});

test("The fingerprint is that of the draft's JSON text, byte for byte", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  await issueLetter(owner, id, draft("一"), [], issuedAt);
  const letter = await findLetter(owner, id);
  const text = JSON.stringify(letter?.draft);
  expect(letter?.sha256).toBe(createHash("sha256").update(text).digest("hex"));
});

test("A complaint can be dropped only while nothing is issued", async () => {
  const owner = await newOwner();
  const { id } = await complaintWithCalls(owner);
  const dropped = await startComplaint(owner, "12345", [], noAnswers);
  await issueLetter(owner, id, draft("一"), [], issuedAt);
  expect(await deleteComplaint(owner, id)).toBe(false);
  expect(await deleteComplaint(owner, dropped)).toBe(true);
});

test("The complainant begins as nobody and is read as saved", async () => {
  const owner = await newOwner();
  expect(await complainantOf(owner)).toEqual(nobody);
  const complainant = { ...nobody, name: "李一", operator: "中国移动" as const };
  await saveComplainant(owner, complainant);
  await saveComplainant(owner, { ...complainant, city: "沈阳市" });
  expect(await complainantOf(owner)).toEqual({ ...complainant, city: "沈阳市" });
});
