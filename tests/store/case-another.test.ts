import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { filedAbout } from "@/lib/complaints/filed-steps";
import { listCallers } from "@/lib/store/callers";
import { addCall, allCalls, editCall, listCalls } from "@/lib/store/calls";
import { AnotherPerson, addCase, ChangedLetter } from "@/lib/store/case";
import { caseReadings } from "@/lib/store/case-readings";
import { takeOutReading } from "@/lib/store/case-take-out";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { latestAnswers } from "@/lib/store/complaint-answers";
import { addStep, complaintsAt, listComplaints, saveComplaint, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { listEvidence } from "@/lib/store/evidence";
import { complaintsWithHistory } from "@/lib/store/filed";
import { issueLetter } from "@/lib/store/letters";
import { listRefusals } from "@/lib/store/refusals";
import { emptyDraft } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

const me = { ...nobody, name: "赵小曼", phone: "13800001111" };
const her = { ...nobody, name: "林静", phone: "13900002222", idNumber: "210102199001011234" };
const number = "17090001234";
const filed = { kind: "filed", on: "2026-09-20", way: "web", to: "中国移动", receipt: "0920" };
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

function caseOf(person: object, more: object = {}) {
  const answers = { ownWords: "我是林静，住在沈阳", moneyLost: "8000元", operatorOn: "2026-09-20" };
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    complainant: person,
    calls: [{ id: "c1", number, at: "2026-09-10T10:00", knewMyName: true }],
    evidence: [
      {
        id: "e1",
        kind: "other",
        name: "图",
        mime: "image/png",
        size: 1,
        sha256: "a".repeat(64),
        callIds: ["c1"],
      },
    ],
    callers: [{ id: "s1", name: "骚扰方", numbers: [number] }],
    refusals: [{ id: "r1", at: "2026-09-11T10:00", way: "sms", numbers: [number] }],
    complaints: [{ id: "p1", channel: "operator", callIds: ["c1"], answers, steps: [{ said: filed }] }],
    ...more,
  });
}

async function spaceOf(person: typeof me): Promise<string> {
  const owner = await newOwner();
  await saveComplainant(owner, person);
  return owner;
}

const yes = { isAnothersTaken: true };

test("A case of somebody else is read in only by who was asked, and says whose it is", async () => {
  const owner = await spaceOf(me);
  const fault = await addCase(owner, caseOf(her)).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(AnotherPerson);
  expect(fault.of).toBe("林静");
  expect(await allCalls(owner)).toEqual([]);
  expect((await addCase(owner, caseOf(her), yes)).calls).toBe(1);
  expect(await complainantOf(owner)).toEqual(me);
});

test("Where nothing says who writes here, whoever has something of their own is asked whose a case is", async () => {
  const owner = await newOwner();
  await addCall(owner, said());
  const fault = await addCase(owner, caseOf(her)).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(AnotherPerson);
  expect([fault.of, fault.why]).toEqual(["林静", "unnamed"]);
  expect(await allCalls(owner)).toHaveLength(1);
  expect(await complainantOf(owner)).toEqual(nobody);
});

test("As somebody else's it fills in nothing about whom it is read by; as one's own it does", async () => {
  const [of, own] = [await newOwner(), await newOwner()];
  for (const owner of [of, own]) await addCall(owner, said());
  await addCase(of, caseOf(her), yes);
  expect(await complainantOf(of)).toEqual(nobody);
  expect((await listComplaints(of)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
  await addCase(own, caseOf(her), { isOwn: true });
  expect(await complainantOf(own)).toEqual(her);
  expect((await listComplaints(own)).map(({ isAnothers }) => isAnothers)).toEqual([false]);
  // It says nothing where somebody else's details stand.
  await expect(addCase(await spaceOf(me), caseOf(her), { isOwn: true })).rejects.toBeInstanceOf(
    AnotherPerson,
  );
});

test("An empty space takes a case unasked, and so does whoever reads a case of nobody", async () => {
  const [empty, busy] = [await newOwner(), await newOwner()];
  await addCase(empty, caseOf(her));
  expect(await complainantOf(empty)).toEqual(her);
  await addCall(busy, said());
  expect((await addCase(busy, caseOf(nobody))).calls).toBe(1);
});

test("Under another name it is one's own where whoever reads it in says so, and the details here stay", async () => {
  const owner = await spaceOf(me);
  await addCase(owner, caseOf(her), { isRenamed: true });
  expect(await complainantOf(owner)).toEqual(me);
  expect((await listComplaints(owner)).map(({ isAnothers }) => isAnothers)).toEqual([false]);
  expect((await listCalls(owner, { isOwn: true })).total).toBe(1);
});

test("Nothing that somebody else answered or handed in seeds or answers anything of one's own", async () => {
  const owner = await spaceOf(me);
  await addCase(owner, caseOf(her), yes);
  expect(await latestAnswers(owner)).toEqual(noAnswers);
  const own = await addCall(owner, said({ number }));
  expect(filedAbout([own], await complaintsWithHistory(owner))).toEqual([]);
  expect(await complaintsAt(owner, "operator", { issued: false })).toEqual([]);
  expect((await listCalls(owner)).calls.map(({ knewMyName }) => knewMyName)).not.toContain(true);
  expect((await listComplaints(owner)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
});

test("One's own case keeps its answers, as what case data told until they are said anew", async () => {
  const owner = await spaceOf(me);
  await addCase(owner, caseOf(me));
  const [complaint] = await listComplaints(owner);
  expect(complaint?.isAnothers).toBe(false);
  expect(complaint?.answers.told?.toSorted()).toEqual(["moneyLost", "operatorOn", "ownWords"]);
  const seeded = await latestAnswers(owner);
  expect(seeded.told?.toSorted()).toEqual(["moneyLost", "operatorOn", "ownWords"]);
  const id = await startComplaint(owner, "police", [], seeded);
  await saveComplaint(owner, id, { answers: { ...seeded, moneyLost: "9000元" } });
  const own = (await listComplaints(owner)).find((one) => one.id === id);
  expect(own?.answers.told?.toSorted()).toEqual(["operatorOn", "ownWords"]);
});

test("A reading is taken out as a whole, and what was added to it stays", async () => {
  const owner = await spaceOf(me);
  const own = await addCall(owner, said({ number: "17090009999" }));
  await addCase(owner, caseOf(her), yes);
  const [reading] = await caseReadings(owner);
  expect(reading).toMatchObject({ calls: 1, complaints: 1, evidence: 1, refusals: 1, isAnothers: true });
  expect(await takeOutReading(await newOwner(), reading?.at ?? "")).toBe(false);
  expect(await takeOutReading(owner, reading?.at ?? "")).toBe(true);
  expect((await allCalls(owner)).map(({ id }) => id)).toEqual([own.id]);
  for (const all of [await listComplaints(owner), await listEvidence(owner), await listRefusals(owner)])
    expect(all).toEqual([]);
  expect(await caseReadings(owner)).toEqual([]);
  expect(await complainantOf(owner)).toEqual(me);
});

test("A told call that was edited here is not taken out with its reading", async () => {
  const owner = await spaceOf(me);
  await addCase(owner, caseOf(me));
  const [call] = await allCalls(owner);
  if (!call) throw new Error("a call was read in");
  await editCall(owner, call.id, said({ ...call, note: "我记得" }));
  const [reading] = await caseReadings(owner);
  await takeOutReading(owner, reading?.at ?? "");
  expect((await allCalls(owner)).map(({ note }) => note)).toEqual(["我记得"]);
  expect(await listComplaints(owner)).toEqual([]);
});

test("Details come all or none: into empty ones, or where name and phone agree", async () => {
  const half = { ...nobody, idNumber: her.idNumber, city: "沈阳市" };
  const [empty, same, mine] = [await newOwner(), await spaceOf(me), await spaceOf(me)];
  await addCase(empty, caseOf(half));
  expect(await complainantOf(empty)).toEqual(half);
  await addCase(mine, caseOf(half));
  expect(await complainantOf(mine)).toEqual(me);
  await addCase(same, caseOf({ ...half, name: me.name, phone: me.phone }));
  expect(await complainantOf(same)).toEqual({ ...half, name: me.name, phone: me.phone });
  const [reading] = await caseReadings(empty);
  await takeOutReading(empty, reading?.at ?? "");
  expect(await complainantOf(empty), "they came by that file alone").toEqual(nobody);
});

test("A letter whose fingerprint does not fit its words is not read in", async () => {
  const letter = (sha256: string) => ({
    complaints: [
      {
        channel: "operator",
        callIds: ["c1"],
        letters: [{ version: 1, issuedAt: "2026-10-09T03:00:00Z", draft: emptyDraft, evidence: [], sha256 }],
      },
    ],
  });
  const owner = await newOwner();
  const fault = await addCase(owner, caseOf(nobody, letter("0".repeat(64)))).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(ChangedLetter);
  expect(fault.at).toBe("第1件投诉的第1封信");
  expect(await listComplaints(owner)).toEqual([]);
  await addCase(owner, caseOf(nobody, letter(hash(JSON.stringify(emptyDraft)))));
  expect(await listComplaints(owner)).toHaveLength(1);
});

test("A letter that the owner has handed in stays under its number when its reading is taken out", async () => {
  const owner = await newOwner();
  const sha256 = hash(JSON.stringify(emptyDraft));
  const told = { version: 1, issuedAt: "2026-10-09T03:00:00Z", draft: emptyDraft, evidence: [], sha256 };
  const { at } = await addCase(
    owner,
    caseOf(nobody, { complaints: [{ channel: "operator", callIds: ["c1"], letters: [told] }] }),
  );
  const [complaint] = await listComplaints(owner);
  const filed = { way: "web" as const, to: "10086", receipt: "R1", note: "", evidenceIds: [] };
  await addStep(owner, complaint?.id ?? "", { kind: "filed", version: 1, on: "2026-10-10", ...filed });
  await takeOutReading(owner, at.toISOString());
  const [kept] = await listComplaints(owner);
  expect(kept?.letters.map(({ version }) => version)).toEqual([1]);
  expect(await caseReadings(owner)).toEqual([]);
  const next = { ...emptyDraft, letter: { ...emptyDraft.letter, name: "又一封" } };
  expect(await issueLetter(owner, complaint?.id ?? "", next, [], new Date())).toEqual({ version: 2 });
});

test("A call that own work stands on stays when its reading is taken out", async () => {
  const owner = await spaceOf(me);
  const { at } = await addCase(owner, caseOf(me));
  const [told] = await allCalls(owner);
  const complaint = await startComplaint(owner, "12321", [told?.id ?? ""], noAnswers);
  expect(await takeOutReading(owner, at.toISOString())).toBe(true);
  expect((await allCalls(owner)).map(({ id }) => id)).toEqual([told?.id]);
  expect((await listComplaints(owner)).map(({ id }) => id)).toEqual([complaint]);
});

/** More than is written in one step. */
const many = Array.from({ length: 1_500 }, (_, nth) => ({
  id: `c${nth + 1}`,
  number,
  at: new Date(Date.parse("2026-09-01T00:00:00Z") + nth * 60_000).toISOString(),
}));

/** Comes back with its first call once a part of the case is written. */
function untilHalf(owner: string) {
  const look = async () => (await db().call.findFirst({ where: { ownerId: owner } })) ?? Promise.reject();
  return vi.waitFor(look, { timeout: 60_000, interval: 1 });
}

test("A reading that is taken out while it is written is gone as a whole", async () => {
  const owner = await spaceOf(her);
  const taken = addCase(owner, caseOf(her, { calls: many }));
  const { caseDataAt } = await untilHalf(owner);
  await takeOutReading(owner, caseDataAt?.toISOString() ?? "");
  await taken;
  expect(await allCalls(owner)).toEqual([]);
});

test("Details that are written while a case comes in are asked once more whose it is", async () => {
  const owner = await newOwner();
  const taken = addCase(owner, caseOf(her, { calls: many }));
  await untilHalf(owner);
  await saveComplainant(owner, me);
  expect(await taken).toMatchObject({ isAnothers: true, person: false });
  expect((await listComplaints(owner)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
  expect(await allCalls(owner)).toEqual([]);
  expect((await listCalls(owner)).calls.some(({ knewMyName }) => knewMyName)).toBe(false);
  expect((await listEvidence(owner)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
  expect(await listRefusals(owner)).toEqual([]);
  expect(await listCallers(owner)).toEqual([]);
  expect((await complainantOf(owner)).name).toBe(me.name);
});
