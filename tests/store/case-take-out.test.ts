import { expect, test } from "vitest";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { setApart } from "@/lib/store/apart";
import { addCaller, addNumbers, describeCaller, listCallers, removeNumber } from "@/lib/store/callers";
import { addCall, allCalls, deleteCall, editCall, restoreCall } from "@/lib/store/calls";
import { addCase } from "@/lib/store/case";
import { caseReadings } from "@/lib/store/case-readings";
import { takeOutReading } from "@/lib/store/case-take-out";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { addStep, findComplaint, listComplaints, saveComplaint } from "@/lib/store/complaints";
import { deletedCalls } from "@/lib/store/deleted-calls";
import { describeEvidence, linkEvidence, listEvidence } from "@/lib/store/evidence";
import { moveEverything } from "@/lib/store/owner";
import { addRefusal, editRefusal, linkRefusalEvidence, listRefusals } from "@/lib/store/refusals";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const [number, another] = ["17090001234", "17090005678"];
const me = { ...nobody, name: "林静", phone: "13900002222" };
const file = CaseFile.parse({
  format: "qingjing-case",
  version: 1,
  complainant: me,
  calls: [
    { id: "c1", number, at: "2026-09-10T10:00" },
    { id: "c2", number: another, at: "2026-09-11T10:00" },
    { id: "c3", number, at: "2026-09-12T10:00", deletedAt: "2026-09-13T10:00:00Z" },
  ],
  evidence: [
    { ...{ id: "e1", kind: "other", name: "甲.pdf", size: 1, sha256: "a".repeat(64) }, callIds: ["c1"] },
    { ...{ id: "e2", kind: "other", name: "乙.pdf", size: 1, sha256: "b".repeat(64) }, callIds: ["c2"] },
  ],
  callers: [{ id: "s1", name: "甲", numbers: [number, another] }],
  apart: [{ callerId: "s1", numbers: ["17090007777"] }],
  refusals: [{ id: "r1", at: "2026-09-14T10:00", way: "sms", callerId: "s1", evidenceIds: ["e1"] }],
  complaints: [
    {
      ...{ id: "p1", channel: "12321", callIds: ["c1"], answers: { appName: "某App" } },
      steps: [{ id: "t1", said: { kind: "filed", on: "2026-09-20", way: "web", to: "12321", receipt: "1" } }],
    },
  ],
});

/** All of a space that a case file can bring, as it reads. */
async function contentsOf(owner: string) {
  const complaints = await listComplaints(owner);
  return {
    calls: (await allCalls(owner)).map((one) => one.note || one.number).toSorted(),
    evidence: (await listEvidence(owner)).map((one) => one.note || one.name).toSorted(),
    callers: (await listCallers(owner)).map(({ name, note, numbers }) => [note || name, ...numbers].join()),
    refusals: (await listRefusals(owner)).map((one) => `${one.note}${one.numbers.join()}`),
    complaints: complaints.map(({ answers }) => `${answers.appName}${answers.ownWords}`),
    steps: complaints.flatMap(({ steps }) => steps.map((step) => step.said.kind)),
  };
}

const nothing = {
  ...{ calls: [], evidence: [], callers: [], refusals: [] },
  ...{ complaints: [], steps: [] },
} as Awaited<ReturnType<typeof contentsOf>>;

type Own = { owner: string; ids: Record<"call" | "evidence" | "caller" | "refusal" | "complaint", string> };

async function readIn(): Promise<Own & { takeOut(): Promise<boolean> }> {
  const owner = await newOwner();
  const { at } = await addCase(owner, file);
  const first = (all: { id: string }[]) => all[0]?.id ?? "";
  const ids = {
    call: first((await allCalls(owner)).filter((one) => one.number === another)),
    evidence: first((await listEvidence(owner)).filter(({ name }) => name === "乙.pdf")),
    caller: first(await listCallers(owner)),
    refusal: first(await listRefusals(owner)),
    complaint: first(await listComplaints(owner)),
  };
  return { owner, ids, takeOut: () => takeOutReading(owner, at.toISOString()) };
}

/** What is said in a form and changes nothing is no change. */
async function sayTheSame({ owner, ids }: Own) {
  const [refusal] = await listRefusals(owner);
  const complaint = await findComplaint(owner, ids.complaint);
  if (!refusal || !complaint) throw new Error("they were read in");
  await editRefusal(owner, ids.refusal, refusal);
  await linkRefusalEvidence(owner, ids.refusal, refusal.evidenceIds);
  await saveComplaint(owner, ids.complaint, { answers: complaint.answers, callIds: complaint.callIds });
  await describeEvidence(owner, ids.evidence, { kind: "other", note: "", takenAt: null });
  await linkEvidence(owner, ids.evidence, [ids.call]);
  await describeCaller(owner, ids.caller, { name: "甲", note: "" });
}

test("What nobody has touched is taken out as a whole, though its forms were sent unchanged", async () => {
  const { takeOut, ...own } = await readIn();
  await sayTheSame(own);
  expect(await takeOut()).toBe(true);
  expect(await contentsOf(own.owner)).toEqual(nothing);
  expect(await deletedCalls(own.owner, 0, 9)).toEqual([]);
  expect(await complainantOf(own.owner)).toEqual(nobody);
});

const filing = { way: "web" as const, to: "12321", receipt: "2", evidenceIds: [], note: "" };
const typed: Answers = { ...noAnswers, ownWords: "我写的" };
const whole = { callers: [`甲,${number},${another}`] };

/** A change of the owner, and all that is there once the reading is taken out. */
const changes: [string, (own: Own) => Promise<unknown>, Partial<typeof nothing>][] = [
  [
    "a call that was edited",
    ({ owner, ids }) => editCall(owner, ids.call, said({ number: another, note: "我记得" })),
    { ...whole, calls: ["我记得"], evidence: ["乙.pdf"] },
  ],
  [
    "a deleted call that was brought back",
    async ({ owner }) => restoreCall(owner, (await deletedCalls(owner, 0, 9))[0]?.id ?? ""),
    { ...whole, calls: [number] },
  ],
  [
    "evidence with an own note",
    ({ owner, ids }) => describeEvidence(owner, ids.evidence, { note: "我写的" }),
    { ...whole, evidence: ["我写的"], calls: [another] },
  ],
  [
    "evidence of another kind",
    ({ owner, ids }) => describeEvidence(owner, ids.evidence, { kind: "bill" }),
    { ...whole, evidence: ["乙.pdf"], calls: [another] },
  ],
  [
    "evidence that shows another call",
    ({ owner, ids }) => linkEvidence(owner, ids.evidence, []),
    { evidence: ["乙.pdf"] },
  ],
  [
    "a caller with an own note",
    ({ owner, ids }) => describeCaller(owner, ids.caller, { name: "甲", note: "姓张" }),
    { callers: [`姓张,${number},${another}`] },
  ],
  [
    "a caller with one more number",
    ({ owner, ids }) => addNumbers(owner, ids.caller, ["17090009999"]),
    { callers: [`甲,${number},${another},17090009999`] },
  ],
  [
    "a caller with a number less",
    ({ owner, ids }) => removeNumber(owner, ids.caller, number),
    { callers: [`甲,${another}`] },
  ],
  [
    "a caller of whom something was waved away",
    ({ owner, ids }) => setApart(owner, { callerId: ids.caller, numbers: ["17090008888"] }),
    whole,
  ],
  [
    "a caller to whom the owner has said no",
    ({ owner, ids }) =>
      addRefusal(owner, {
        at: "2026-10-01T02:00:00Z",
        way: "sms",
        callerId: ids.caller,
        numbers: [],
        note: "",
      }),
    { ...whole, refusals: [`${number},${another}`] },
  ],
  [
    "a refusal with an own note",
    async ({ owner, ids }) => {
      const [one] = await listRefusals(owner);
      if (one) await editRefusal(owner, ids.refusal, { ...one, note: "有截图" });
    },
    { ...whole, refusals: [`有截图${number},${another}`], evidence: ["甲.pdf"] },
  ],
  [
    "a refusal that other evidence shows",
    ({ owner, ids }) => linkRefusalEvidence(owner, ids.refusal, [ids.evidence]),
    { ...whole, refusals: [`${number},${another}`], evidence: ["乙.pdf"] },
  ],
  [
    "a draft with own words",
    ({ owner, ids }) => saveComplaint(owner, ids.complaint, { answers: { ...typed, appName: "某App" } }),
    { ...whole, complaints: ["某App我写的"], calls: [number], evidence: ["甲.pdf"] },
  ],
  [
    "a draft about other calls",
    ({ owner, ids }) => saveComplaint(owner, ids.complaint, { callIds: [ids.call] }),
    { ...whole, complaints: ["某App"], calls: [another], evidence: ["乙.pdf"] },
  ],
  [
    "a complaint with an own entry",
    ({ owner, ids }) =>
      addStep(owner, ids.complaint, { kind: "filed", version: null, on: "2026-10-02", ...filing }),
    { ...whole, complaints: ["某App"], steps: ["filed"], calls: [number], evidence: ["甲.pdf"] },
  ],
];

test.each(changes)(
  "When a reading is taken out, %s stays, with what it stands on and nothing else",
  async (_, change, stays) => {
    const { takeOut, ...own } = await readIn();
    await change(own);
    expect(await takeOut()).toBe(true);
    expect(await contentsOf(own.owner)).toEqual({ ...nothing, ...stays });
    expect(await caseReadings(own.owner), "nothing of it can be taken out again").toEqual([]);
  },
);

test("Details that the owner has changed stay", async () => {
  const { owner, takeOut } = await readIn();
  await saveComplainant(owner, { ...me, city: "沈阳市" });
  await takeOut();
  expect(await complainantOf(owner)).toEqual({ ...me, city: "沈阳市" });
});

test("What was deleted here and not brought back is gone with its reading, and own calls stay", async () => {
  const { owner, ids, takeOut } = await readIn();
  const own = await addCall(owner, said({ number: "17090006666" }));
  await deleteCall(owner, ids.call);
  await takeOut();
  expect((await allCalls(owner)).map(({ id }) => id)).toEqual([own.id]);
  expect(await deletedCalls(owner, 0, 9)).toEqual([]);
});

test("A caller that a case told of and the owner had in another space is the owner's when both become one", async () => {
  const [{ owner, takeOut }, device] = [await readIn(), await newOwner()];
  await addCaller(device, { name: "甲", note: "", numbers: [number, another] });
  await moveEverything(device, owner);
  await takeOut();
  expect((await contentsOf(owner)).callers).toEqual(whole.callers);
});

test("A caller of whose number the owner has logged a call stays", async () => {
  const owner = await newOwner();
  await addCase(owner, file);
  await addCall(owner, said({ number }));
  await takeOutReading(owner, (await caseReadings(owner))[0]?.at ?? "");
  expect((await listCallers(owner)).map(({ name, numbers }) => [name, ...numbers].join())).toEqual([
    `甲,${[number, another].toSorted().join()}`,
  ]);
  expect(await caseReadings(owner)).toEqual([]);
});

test("What a reading has brought is counted as calls and as messages", async () => {
  const owner = await newOwner();
  const message = { id: "c4", kind: "sms", number, at: "2026-09-12T11:00", smsText: "【某某】退订回T" };
  await addCase(owner, CaseFile.parse({ ...file, calls: [...file.calls, message] }));
  expect(await caseReadings(owner)).toMatchObject([{ calls: 2, messages: 1, complaints: 1 }]);
});
