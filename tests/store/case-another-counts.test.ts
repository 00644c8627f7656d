import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frontFacts } from "@/app/front";
import { ownDates, thingsToSave } from "@/app/own-dates";
import { toldBy } from "@/app/pattern/told";
import { noAnswers } from "@/lib/channels/answers";
import { type Complainant, nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { listApart } from "@/lib/store/apart";
import { listCallers } from "@/lib/store/callers";
import {
  addCall,
  allCalls,
  callsPerDay,
  countCalls,
  findCall,
  knownNumbers,
  listCalls,
  numbersOf,
  ringsFrom,
  sameMinute,
  signsLogged,
} from "@/lib/store/calls";
import { addCase, readCase } from "@/lib/store/case";
import { caseReadings } from "@/lib/store/case-readings";
import { takeOutReading } from "@/lib/store/case-take-out";
import { saveComplainant } from "@/lib/store/complainant";
import { answersAbout, latestAnswers } from "@/lib/store/complaint-answers";
import { findComplaint, listComplaints, saveComplaint, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { findSameFile, listEvidence } from "@/lib/store/evidence";
import { countSupported, latestCounted } from "@/lib/store/evidence-list";
import { factsOf } from "@/lib/store/facts";
import { fillCalls } from "@/lib/store/fill-calls";
import { saidInCalls } from "@/lib/store/heard";
import { loggedOf } from "@/lib/store/import-ticks";
import { evidenceForLetter } from "@/lib/store/letter-evidence";
import { mattersWithin, numbersWithin } from "@/lib/store/narrowed-counts";
import { mattersLogged, numbersOffered } from "@/lib/store/offered-calls";
import { moveEverything } from "@/lib/store/owner";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { addRefusal, listRefusals, listRefusalsOfAll } from "@/lib/store/refusals";
import { loggedAmong } from "@/lib/store/refused-calls";
import { anyOfAnother, callsMatching, callsSelected, countSelected } from "@/lib/store/selected-calls";
import { changesSince } from "@/lib/store/since-issued";
import { attach, emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const me: Complainant = { ...nobody, name: "周小满", phone: "13911112222" };
const her: Complainant = { ...nobody, name: "赵六", phone: "13700001111" };
const [shared, hers] = ["17090000000", "95013333"];
const today = "2026-12-01";
const all = { matters: [], numbers: [], from: "", to: "", without: [] };
const yes = { isAnothersTaken: true };

/** Calls from a number that rang me too and from one that never did; all that could be counted or quoted of a call. */
const herCalls = [
  { id: "c1", number: shared, at: "2026-09-09T10:00", refused: true, refusedWay: "on-call", category: 22 },
  { id: "c2", number: shared, at: "2026-09-10T10:00", how: "person", caller: "假公司", product: "假货" },
  { id: "c3", number: hers, at: "2026-11-28T10:00", how: "person", signs: ["threat"], words: "吓人的话" },
  { id: "c4", number: "", at: "2026-11-28T10:30", category: 3 },
];
const herFile = (sha256: string, kind: string) => ({
  ...{ id: kind, kind, sha256, size: 1, name: `${kind}.png`, mime: "image/png" },
  callIds: ["c1"],
});
const filed = { kind: "filed", on: "2026-09-20", way: "web", to: "中国移动", receipt: "0920" };

function caseOf(complainant: Complainant, more: object = {}) {
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    complainant,
    calls: herCalls,
    evidence: [herFile("a".repeat(64), "refusal"), herFile("b".repeat(64), "identity")],
    callers: [{ id: "s1", name: "她的骚扰方", numbers: [shared, hers] }],
    apart: [{ callerId: null, numbers: [shared, "17099998888"] }],
    refusals: [
      { id: "r1", at: "2026-09-01T10:00", way: "sms", callerId: "s1", evidenceIds: ["refusal"] },
      { id: "r2", at: "2026-09-01T10:00", way: "ktfsr" },
    ],
    complaints: [
      { id: "p1", channel: "operator", callIds: ["c1", "c3"], steps: [{ said: filed }] },
      { id: "p2", channel: "police", callIds: ["c3"], answers: { neverAgreed: true, ownWords: "她的话" } },
    ],
    ...more,
  });
}

/** My own log: three calls of a number that rang her too. */
async function mySpace() {
  const owner = await newOwner();
  await saveComplainant(owner, me);
  const calls = [];
  for (const day of ["08", "11", "12"])
    calls.push(await addCall(owner, said({ at: `2026-09-${day}T02:26:00.000Z`, number: shared })));
  await attach(owner, "我的证据", [calls[0]?.id ?? ""]);
  await addRefusal(owner, {
    at: "2026-09-09T00:00:00.000Z",
    way: "sms",
    callerId: null,
    numbers: [shared],
    note: "",
  });
  const complaint = await startComplaint(owner, "12321", [calls[0]?.id ?? ""], noAnswers);
  return { owner, calls, complaint };
}

/** A letter of before her case came, about the number that rang both. */
function lettersOf(ids: string[]): Parameters<typeof changesSince>[1] {
  const claims = [{ id: "total", text: "", source: "", callIds: ids }];
  const letter = { ...emptyDraft.letter, claims };
  return {
    ...{ version: 1, issuedAt: "2026-10-01T00:00:00.000Z", caseDataAt: null },
    ...{ draft: { ...emptyDraft, letter }, evidence: [], sha256: "" },
  };
}

/** Everything that is counted, drawn, offered, seeded or asked for of somebody's own. */
async function counted(owner: string) {
  const ids = (await db().call.findMany({ where: { ownerId: owner, isAnothers: false } })).map(
    ({ id }) => id,
  );
  const about = [
    { id: "", number: shared },
    { id: "", number: hers },
  ];
  return {
    front: await frontFacts(owner, today),
    dates: await ownDates(owner, today),
    save: await thingsToSave(owner, today),
    pattern: await toldBy(owner),
    perDay: await callsPerDay(owner, "2026-01-01", today),
    known: [await knownNumbers(owner, "1"), await knownNumbers(owner, "9")],
    numbers: await numbersOf(owner),
    rings: await ringsFrom(owner, "2026-01-01T00:00:00.000Z"),
    signs: await signsLogged(owner),
    log: [await allCalls(owner), await countCalls(owner)],
    unfinished: (await listCalls(owner, { only: "unfinished" })).total,
    said: await saidInCalls(owner),
    logged: [await loggedAmong(owner, [shared, hers]), [...(await loggedOf(owner, [shared, hers]))]],
    offered: [await mattersLogged(owner), await numbersOffered(owner, [hers], { q: "", skip: 0, take: 9 })],
    within: [[...(await mattersWithin(owner, all))], [...(await numbersWithin(owner, all))]],
    selected: [await callsSelected(owner, all), await countSelected(owner, all)],
    matching: await callsMatching(owner, all, { skip: 0, take: 50 }),
    refusals: await listRefusals(owner),
    callers: [await listCallers(owner), await listApart(owner)],
    seeded: [await latestAnswers(owner), await answersAbout(owner, about)],
    supported: await countSupported(owner),
    proofs: await latestCounted(owner, 50),
    letter: await evidenceForLetter(owner, ids, []),
    since: await changesSince(owner, lettersOf(ids)),
  };
}

test("Nothing of somebody else's case is counted, drawn, offered, seeded or quoted", async () => {
  const { owner } = await mySpace();
  const before = await counted(owner);
  await addCase(owner, caseOf(her), yes);
  expect(await counted(owner)).toEqual(before);
});

test("What somebody else's case brought is shown in the lists, and says so", async () => {
  const { owner, calls } = await mySpace();
  await addCase(owner, caseOf(her), yes);
  const listed = (await listCalls(owner)).calls;
  expect(listed.filter(({ isAnothers }) => isAnothers)).toHaveLength(4);
  expect(
    listed
      .filter(({ isAnothers }) => !isAnothers)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(calls.map(({ id }) => id).sort());
  const own = ({ isAnothers = false }: { isAnothers?: boolean }) => !isAnothers;
  expect((await listEvidence(owner)).filter(own)).toHaveLength(1);
  expect(await listEvidence(owner)).toHaveLength(3);
  expect((await listRefusalsOfAll(owner)).filter(own)).toHaveLength(1);
  expect(await listRefusalsOfAll(owner)).toHaveLength(3);
});

test("A reading of nothing but calls is somebody else's too", async () => {
  const { owner } = await mySpace();
  await addCase(owner, caseOf(her, { complaints: [], evidence: [], refusals: [] }), yes);
  expect((await caseReadings(owner)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
});

test("No complaint takes in a call of somebody else, and none of hers is changed", async () => {
  const { owner, complaint } = await mySpace();
  await addCase(owner, caseOf(her), yes);
  const theirs = (await listCalls(owner)).calls.filter(({ isAnothers }) => isAnothers);
  const ids = theirs.map(({ id }) => id);
  const begun = await startComplaint(owner, "police", ids, noAnswers);
  expect((await findComplaint(owner, begun))?.callIds).toEqual([]);
  await saveComplaint(owner, complaint, { callIds: ids });
  expect((await findComplaint(owner, complaint))?.callIds).toEqual([]);
  // Drafts of before this was known still name them.
  await db().complaintCall.createMany({ data: ids.map((callId) => ({ complaintId: begun, callId })) });
  expect((await findComplaint(owner, begun))?.callIds).toEqual([]);
  const hersOf = async () =>
    (await listComplaints(owner)).find(({ channel, isAnothers }) => channel === "police" && isAnothers);
  const read = await hersOf();
  expect((await findComplaint(owner, read?.id ?? ""))?.callIds).toHaveLength(1);
  expect(await saveComplaint(owner, read?.id ?? "", { callIds: [], answers: noAnswers })).toBe(false);
  expect(await hersOf()).toEqual(read);
});

test("Whoever begins from her calls alone is told that they are hers", async () => {
  const { owner } = await mySpace();
  const only = { ...all, numbers: [hers] };
  expect(await anyOfAnother(owner, only)).toBe(false);
  await addCase(owner, caseOf(her), yes);
  expect(await anyOfAnother(owner, only)).toBe(true);
  expect(await callsSelected(owner, only)).toEqual([]);
});

test("Her calls are neither filled in together nor taken for the same as what I log", async () => {
  const { owner } = await mySpace();
  await addCase(owner, caseOf(her), yes);
  expect(await fillCalls(owner, [shared, hers, ""], { how: "robot", category: 7 })).toBe(0);
  const alike = { kind: "call" as const, number: hers, at: "2026-11-28T02:00:00.000Z" };
  expect(await sameMinute(owner, alike)).toEqual([]);
});

/** As she has it written down, and with a note of my own. */
const both = said({ number: hers, at: "2026-11-28T02:00:00.000Z", words: "吓人的话", note: "我的备注" });

test("A call that both have stays mine", async () => {
  const { owner } = await mySpace();
  const mine = await addCall(owner, both);
  await addCase(owner, caseOf(her), yes);
  expect((await listCalls(owner)).total).toBe(7);
  expect(await findCall(owner, mine.id)).toEqual(mine);
  expect((await allCalls(owner)).map(({ id }) => id)).toContain(mine.id);
  expect((await factsOf(owner, [mine.id], [])).evidence).toEqual([]);
});

test("Case data carries whose it is, to another space and back", async () => {
  const { owner } = await mySpace();
  await addCase(owner, caseOf(her), yes);
  const other = await newOwner();
  await addCase(other, CaseFile.parse(JSON.parse(JSON.stringify(await readCase(owner)))));
  const marks = async (ownerId: string) => ({
    calls: (await listCalls(ownerId)).calls.filter(({ isAnothers }) => isAnothers).map(({ at }) => at),
    evidence: (await listEvidence(ownerId))
      .filter(({ isAnothers }) => isAnothers)
      .map(({ sha256 }) => sha256)
      .sort(),
    refusals: (await listRefusalsOfAll(ownerId))
      .filter(({ isAnothers }) => isAnothers)
      .map(({ at, way }) => [at, way])
      .sort(),
    complaints: (await listComplaints(ownerId))
      .filter(({ isAnothers }) => isAnothers)
      .map(({ channel }) => channel)
      .sort(),
  });
  expect(await marks(other)).toEqual(await marks(owner));
  expect((await marks(other)).calls).toHaveLength(4);
});

test("Two spaces become one: what is hers stays hers, and what one of them had as mine is mine", async () => {
  const [first, second] = [await mySpace(), await newOwner()];
  await saveComplainant(second, me);
  const mine = await addCall(second, both);
  await addCase(first.owner, caseOf(her), yes);
  await moveEverything(second, first.owner);
  const own = await allCalls(first.owner);
  expect(own).toHaveLength(4);
  expect(own.find(({ number }) => number === hers)?.note).toBe(mine.note);
  expect((await listCalls(first.owner)).calls.filter(({ isAnothers }) => isAnothers)).toHaveLength(3);
  const third = await newOwner();
  const before = await counted(first.owner);
  await moveEverything(first.owner, third);
  expect((await counted(third)).log).toEqual(before.log);
  expect((await listRefusals(third)).map(({ at }) => at)).toEqual(["2026-09-09T00:00:00.000Z"]);
});

test("Whom she takes for one caller groups none of my numbers, and her no stays said to hers", async () => {
  const { owner } = await mySpace();
  await addCase(owner, caseOf(her), yes);
  expect(await listCallers(owner)).toEqual([]);
  const toHers = (await listRefusalsOfAll(owner)).find(({ way, isAnothers }) => way === "sms" && isAnothers);
  expect(toHers?.numbers.toSorted()).toEqual([shared, hers].sort());
});

test("Once the same case is read in as my own, it is mine", async () => {
  const owner = await newOwner();
  await saveComplainant(owner, me);
  await addCase(owner, caseOf(her), yes);
  expect(await allCalls(owner)).toEqual([]);
  await saveComplainant(owner, her);
  await addCase(owner, caseOf(her));
  expect((await listCalls(owner)).total).toBe(4);
  expect(await allCalls(owner)).toHaveLength(4);
  expect((await listEvidence(owner)).some(({ isAnothers }) => isAnothers)).toBe(false);
  expect(await listRefusals(owner)).toHaveLength(2);
  expect((await listComplaints(owner)).some(({ isAnothers }) => isAnothers)).toBe(false);
});

test("Her reading is taken out as a whole, and mine is as it was", async () => {
  const { owner } = await mySpace();
  const before = await counted(owner);
  const { at } = await addCase(owner, caseOf(her), yes);
  await takeOutReading(owner, at.toISOString());
  expect(await counted(owner)).toEqual(before);
  expect((await listCalls(owner)).total).toBe(3);
  expect(await listEvidence(owner)).toHaveLength(1);
  expect(await listRefusalsOfAll(owner)).toHaveLength(1);
});

test("What I send myself is mine, also where her case named it; what her ZIP brings stays hers", async () => {
  const { owner } = await mySpace();
  const bytes = new Uint8Array(readFileSync("tests/fixtures/evidence/tone.m4a"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { ...herFile(sha256, "recording"), size: bytes.length };
  const { at } = await addCase(owner, caseOf(her, { evidence: [file], refusals: [] }), yes);
  const send = (reading?: Date) => {
    const sent = { name: "录音.m4a", kind: null, callIds: [], announced: null, reading };
    return receiveEvidence(owner, new Blob([bytes]).stream(), sent);
  };
  const mark = async () => (await findSameFile(owner, sha256))?.isAnothers;
  expect((await send(at)).kind).toBe("ok");
  expect(await mark()).toBe(true);
  expect((await send()).kind).toBe("ok");
  expect(await mark()).toBe(false);
});
