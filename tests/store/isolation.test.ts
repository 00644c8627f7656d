import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ZipFile } from "yauzl";
import { refusalInCall } from "@/lib/calls/refusals";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import * as accounts from "@/lib/store/accounts";
import * as afterRefusals from "@/lib/store/after-refusals";
import * as allEvidence from "@/lib/store/all-evidence";
import * as apart from "@/lib/store/apart";
import { askAgain } from "@/lib/store/ask-again";
import { sourcesOf } from "@/lib/store/call-sources";
import * as spans from "@/lib/store/call-spans";
import * as tally from "@/lib/store/call-tally";
import * as callers from "@/lib/store/callers";
import * as calls from "@/lib/store/calls";
import { callsAnswered } from "@/lib/store/calls-answered";
import * as linked from "@/lib/store/calls-of-complaints";
import { addCase, readCalls, readCase } from "@/lib/store/case";
import { addInTurn } from "@/lib/store/case-add";
import { adopt } from "@/lib/store/case-adopt";
import { makeAnothers } from "@/lib/store/case-anothers";
import { dropReading } from "@/lib/store/case-drop";
import { caseReadings } from "@/lib/store/case-readings";
import { takeInAnew } from "@/lib/store/case-take-in";
import { takeOutReading } from "@/lib/store/case-take-out";
import { undoCase } from "@/lib/store/case-undo";
import { admitBatches } from "@/lib/store/case-write";
import * as columns from "@/lib/store/column-choices";
import * as complainant from "@/lib/store/complainant";
import * as complaintAnswers from "@/lib/store/complaint-answers";
import * as complaints from "@/lib/store/complaints";
import * as contacts from "@/lib/store/contacts";
import { db } from "@/lib/store/db";
import * as deleting from "@/lib/store/delete-evidence";
import * as deleted from "@/lib/store/deleted-calls";
import * as devices from "@/lib/store/devices";
import * as evidence from "@/lib/store/evidence";
import * as arrival from "@/lib/store/evidence-arrival";
import * as lists from "@/lib/store/evidence-list";
import type { FoundEvidence } from "@/lib/store/evidence-rows";
import * as facts from "@/lib/store/facts";
import * as filed from "@/lib/store/filed";
import * as files from "@/lib/store/files";
import type { StoredFile } from "@/lib/store/files/stored-file";
import * as fill from "@/lib/store/fill-calls";
import { giveUpImport } from "@/lib/store/give-up-import";
import { saidInCalls } from "@/lib/store/heard";
import * as comparing from "@/lib/store/import-compare";
import { setMoment } from "@/lib/store/import-day";
import * as matching from "@/lib/store/import-matches";
import * as numbers from "@/lib/store/import-numbers";
import { firstNumbers } from "@/lib/store/import-order";
import { readPreview } from "@/lib/store/import-preview";
import * as reading from "@/lib/store/import-reading";
import * as rows from "@/lib/store/import-rows";
import { setSaidNo } from "@/lib/store/import-said-no";
import * as saving from "@/lib/store/import-save";
import * as ticks from "@/lib/store/import-ticks";
import * as importWeights from "@/lib/store/import-weights";
import * as imports from "@/lib/store/imports";
import { inspectKept } from "@/lib/store/inspect-named";
import * as later from "@/lib/store/later-calls";
import * as papers from "@/lib/store/letter-evidence";
import * as letters from "@/lib/store/letters";
import { manyOf } from "@/lib/store/many-rows";
import * as matters from "@/lib/store/matters";
import { moveContacts } from "@/lib/store/move-imports";
import { moveRows } from "@/lib/store/move-rows";
import { untilMoved } from "@/lib/store/moving";
import * as narrowed from "@/lib/store/narrowed-counts";
import { movesOf } from "@/lib/store/notes";
import * as offered from "@/lib/store/offered-calls";
import { checkOriginal, glanceAtOriginal } from "@/lib/store/original-state";
import { hasOwnThings } from "@/lib/store/own-things";
import * as everything from "@/lib/store/owner";
import { ownerRows } from "@/lib/store/owner-tables";
import * as paged from "@/lib/store/paged-calls";
import * as passkeys from "@/lib/store/passkeys";
import { changeHash } from "@/lib/store/password";
import * as pictures from "@/lib/store/pictures";
import * as quota from "@/lib/store/quota";
import { missingOriginals, readBackStored, readBackWhole } from "@/lib/store/read-back";
import { readImport } from "@/lib/store/read-import";
import { receiveCase } from "@/lib/store/receive-case";
import * as receive from "@/lib/store/receive-evidence";
import { receiveImport } from "@/lib/store/receive-import";
import * as codes from "@/lib/store/recovery-codes";
import { toRefusals } from "@/lib/store/refusal-rows";
import * as refusals from "@/lib/store/refusals";
import * as refusedCalls from "@/lib/store/refused-calls";
import { removeRows } from "@/lib/store/remove-rows";
import { keptUntil } from "@/lib/store/retention";
import * as copies from "@/lib/store/right-copy";
import * as keeping from "@/lib/store/save-before";
import { saveRows } from "@/lib/store/save-rows";
import * as chosen from "@/lib/store/selected-calls";
import { senderOf } from "@/lib/store/sender";
import { endSessions } from "@/lib/store/sessions";
import { changesSince } from "@/lib/store/since-issued";
import * as space from "@/lib/store/space-left";
import * as atPorts from "@/lib/store/told-at-ports";
import { countOf, twinsOf } from "@/lib/store/twins";
import { readUnmoved, watchMoves } from "@/lib/store/unmoved";
import { admitWaiting, waitingRowsLeft } from "@/lib/store/waiting-rows";
import * as weights from "@/lib/store/weight";
import { admitOriginals, takeOriginals } from "@/lib/store/whole-originals";
import { addRest } from "@/lib/store/whole-rest";
import { emptyDraft, type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { said } from "../fixtures/said";
import { sourceRow, unwatched } from "../fixtures/source-row";
import { newOwner, sharedDataDir } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";

sharedDataDir();

const modules = import.meta.glob<Record<string, unknown>>(
  // That one only chooses ids.
  ["../../lib/store/*.ts", "!**/case-ids.ts"],
  { eager: true },
);
const exported = Object.values(modules).flatMap((module) => Object.entries(module));
/** Whoever takes an owner first works for that owner alone. */
const owned = new Map(
  exported.filter(([, one]) => /^(async )?function\*? ?\w+\((ownerId|from)\b/.test(String(one))),
);

type Ask = (me: string, theirs: FilledSpace) => Promise<unknown>;
const nothing = () => new Blob(["x"]).stream();

async function lookAt<T>(look: (file: StoredFile) => Promise<T>): Promise<T | null> {
  const received = await files.receiveFile(nothing(), { limit: 10, announced: null });
  if (received.kind !== "ok") return null;
  return look(files.receivedFile(received.value)).finally(() => files.dropFile(received.value));
}
const range = { start: 0, end: 1 };

/** How a stranger would try each of them with somebody else's ids. */
const asks: Record<string, Ask> = {
  addCall: (me) => calls.addCall(me, said()),
  logCall: async (me, { call }) => Boolean(await calls.logCall(me, said(), call)),
  hasRoom: (me) => space.hasRoom(me, 1, { files: 1, bytes: 1 }),
  keptUntil: (me) => keptUntil(me),
  checkOriginal: (me, { sha256 }) => checkOriginal(me, { sha256, size: 1 }),
  changeHash: (me) => changeHash(me, "x", "x"),
  endSessions: (me) => endSessions(me, { but: "x" }),
  glanceAtOriginal: (me, { sha256 }) => glanceAtOriginal(me, { sha256, size: 1 }),
  missingOriginals: (me) =>
    missingOriginals(me, CaseFile.parse({ format: "qingjing-case", version: 1, calls: [] })),
  caseReadings: (me) => caseReadings(me),
  takeOutReading: (me) => takeOutReading(me, "2026-10-12T03:00:00.000Z"),
  readBackStored: (me) => readBackStored(me, { size: 0, open: async () => null }, { unpacking: unlimited }),
  readBackWhole: (me) => readBackWhole(me, nothing(), null, { unpacking: unlimited }),
  pagesOfAllCalls: async (me) => {
    const pages = [];
    for await (const page of paged.pagesOfAllCalls(me)) pages.push(page);
    return pages;
  },
  senderOf: (me) => senderOf(me),
  ownerRows: async (me) => {
    const rows = [];
    for await (const row of ownerRows(me)) rows.push(row);
    return rows.join("").replaceAll(me, "me");
  },
  fillCalls: (me) => fill.fillCalls(me, ["", "17090000000"], { how: "robot", category: 7 }),
  editCall: (me, { call }) => calls.editCall(me, call, said()),
  deleteCall: (me, { call }) => calls.deleteCall(me, call),
  restoreCall: (me, { deleted }) => calls.restoreCall(me, deleted),
  findCall: (me, { call }) => calls.findCall(me, call),
  callVersions: (me, { call }) => calls.callVersions(me, call),
  readBackAt: (me, { call }) => calls.readBackAt(me, call),
  allCalls: (me) => calls.allCalls(me),
  callsByIds: (me, { call }) => calls.callsByIds(me, [call, ...Array<string>(600).fill(call)]),
  sameMinute: (me) => calls.sameMinute(me, said()),
  countDeletedCalls: (me) => deleted.countDeletedCalls(me),
  deletedCalls: (me) => deleted.deletedCalls(me, 0, 10),
  isDeletedCall: (me, { call }) => deleted.isDeletedCall(me, call),
  hasOwnThings: (me) => hasOwnThings(me),
  countCalls: (me) => calls.countCalls(me),
  listCalls: (me) => calls.listCalls(me, { search: "秘密" }),
  callsPerDay: (me) => calls.callsPerDay(me, "2000-01-01", "2099-12-31"),
  kindsLogged: (me) => calls.kindsLogged(me),
  knownNumbers: (me) => calls.knownNumbers(me, "1"),
  numbersOf: (me) => calls.numbersOf(me),
  daysWithoutBill: (me) => keeping.daysWithoutBill(me, "2000-01-01"),
  unreported95: (me) => keeping.unreported95(me, "2000-01-01"),
  mattersOf: (me) => matters.mattersOf(me),
  stateOfMatter: (me) => matters.stateOfMatter(me, 22),
  startImport: async (me, theirs) => {
    const id = await imports.startImport(me, { evidenceId: theirs.evidence, name: "x", format: "table" });
    return (await imports.findImport(me, id))?.evidenceId;
  },
  findImport: (me, { pending }) => imports.findImport(me, pending),
  listImports: (me) => imports.listImports(me),
  answerImport: (me, { pending }) => imports.answerImport(me, pending, { dayFirst: true }),
  askAgain: (me, { pending }) => askAgain(me, pending),
  cancelImportsOf: (me, { evidence: id }) => imports.cancelImportsOf(me, id),
  cancelImport: (me, { pending }) => imports.cancelImport(me, pending),
  giveUpImport: (me, { pending }) => giveUpImport(me, pending),
  importOfFile: (me, { evidence: id }) => imports.importOfFile(me, id),
  isOwnImport: (me, { pending }) => imports.isOwnImport(me, pending),
  beginReading: (me, { pending }) => reading.beginReading(me, pending),
  addReads: (me, { pending }) => reading.addReads(me, pending, [{ kind: "row", row: sourceRow() }], 9),
  finishReading: (me, { pending }) => reading.finishReading(me, pending),
  askOwner: (me, { pending }) => reading.askOwner(me, pending, { kind: "day-first", sample: "x" }),
  tickAtFirst: (me, { pending }) => ticks.tickAtFirst(me, pending),
  loggedOf: async (me) => [...(await ticks.loggedOf(me, [said().number]))],
  compareWithLog: (me, { pending }) => comparing.compareWithLog(me, pending),
  matches: async (me, { pending }) => [...(await matching.matches(me, pending)).known],
  knownCalls: async (me) => [...(await matching.knownCalls(me, {}))],
  importNumbers: (me, { pending }) => numbers.importNumbers(me, pending),
  readPreview: (me, { pending }) => readPreview(me, pending, {}, 0),
  firstNumbers: (me, { pending }) => firstNumbers(me, pending, {}, 50),
  countRows: (me, { pending }) => rows.countRows(me, pending),
  kindsOfRows: (me, { pending }) => rows.kindsOfRows(me, pending),
  rowsOfNumber: (me, { pending }) => rows.rowsOfNumber(me, pending, sourceRow().typed),
  rejectedRows: (me, { pending }) => rows.rejectedRows(me, pending),
  weightOfImport: (me, { pending }) => importWeights.weightOfImport(me, pending),
  weightOfNumber: (me, { pending }) => importWeights.weightOfNumber(me, pending, sourceRow().typed),
  tickNumber: (me, { pending }) => rows.tickNumber(me, pending, sourceRow().typed, false),
  tickRow: (me, { pending }) => rows.tickRow(me, pending, 1, false),
  setMoment: (me, { pending }) => setMoment(me, pending, 1, { day: "2026-09-01" }),
  setSaidNo: (me, { pending }) => setSaidNo(me, pending, 1, true),
  tickShown: (me, { pending }) => rows.tickShown(me, pending, false),
  tickOnlyShown: (me, { pending }) => rows.tickOnlyShown(me, pending, { search: "-" }),
  saveImport: (me, { pending }) => saving.saveImport(me, pending, unwatched),
  readImport: async (me, { pending }) => {
    const steps = [];
    for await (const step of readImport(me, pending, () => false)) steps.push(step);
    return steps;
  },
  receiveImport: (me) => receiveImport(me, nothing(), { name: "x", announced: null }),
  saveRows: async (me, theirs) => {
    const picture = { evidenceId: theirs.evidence, format: "screenshot", rows: [sourceRow()] };
    await saveRows(me, picture);
    return (await imports.listImports(me)).map(({ evidenceId }) => evidenceId);
  },
  sourcesOf: (me, { call }) => sourcesOf(me, call),
  contactsOf: async (me) => [...(await contacts.contactsOf(me))],
  addContacts: (me) => contacts.addContacts(me, []),
  shareContacts: (me, { pending }) => contacts.shareContacts(me, pending),
  rememberedColumns: (me) => columns.rememberedColumns(me, "秘密"),
  admitBatches: (me) => admitBatches(me, []),
  dropReading: (me) => dropReading(me, new Date(0)),
  undoCase: (me, { evidence, call }) =>
    undoCase(me, new Date(0), { ...noRows, evidenceCalls: [{ evidenceId: evidence, callId: call }] }),
  addRest: (me) => addRest(me, { Contact: [], ColumnChoice: [] }),
  admitOriginals: (me) => admitOriginals(me, { zip: {} as ZipFile, entries: [] }, [], unlimited),
  takeOriginals: (me) =>
    takeOriginals(me, { zip: {} as ZipFile, entries: [] }, { count: () => {}, reading: new Date(0) }),
  rememberAll: (me) => columns.rememberAll(me, [{ header: "秘密", columns: { number: 1, at: 0 } }]),
  rememberColumns: (me) => columns.rememberColumns(me, "秘密", { number: 1, at: 0 }),
  listApart: (me) => apart.listApart(me),
  setApart: (me, { caller }) => apart.setApart(me, { callerId: caller, numbers: ["17090000000"] }),
  takeBackApart: (me, { apart: id }) => apart.takeBackApart(me, id),
  complainantOf: (me) => complainant.complainantOf(me),
  saveComplainant: (me) => complainant.saveComplainant(me, nobody),
  signsLogged: calls.signsLogged,
  countAfterRefusals: (me) => afterRefusals.countAfterRefusals(me, { callerId: null }),
  tallyOf: async (me, { caller }) => [
    await tally.tallyOf(me, { callerId: null }),
    await tally.tallyOf(me, { callerId: caller }),
  ],
  countSpans: (me, { caller }) =>
    spans.countSpans(me, { callerId: caller }, [{ numbers: null, from: 0, to: Number.POSITIVE_INFINITY }]),
  callsIn: async () => null, // only the words of a question
  portsTold: async () => null, // the same
  countAfterAtPorts: (me, { caller }) => atPorts.countAfterAtPorts(me, { callerId: caller }),
  countSignedApart: (me, { call }) =>
    atPorts.countSignedApart(me, { ...refusalInCall({ ...said(), id: call }), saidTo: "某某" }, [
      { numbers: null, from: 0, to: Number.POSITIVE_INFINITY },
    ]),
  ruleOf: async () => null,
  heldBy: async () => null,
  refusalsInCalls: (me, { caller }) => refusedCalls.refusalsInCalls(me, { callerId: caller }, 9),
  loggedAmong: (me) => refusedCalls.loggedAmong(me, [said().number]),
  saidInCalls: (me) => saidInCalls(me),
  mattersWithin: (me) => narrowed.mattersWithin(me, { ...everyCall, numbers: [said().number] }),
  numbersWithin: (me) => narrowed.numbersWithin(me, everyCall),
  widened: (me) =>
    narrowed.widened(me, { ...everyCall, numbers: [said().number], from: "2026-01-01", to: "2026-01-01" }),
  laterCalls: (me) => later.laterCalls(me, { createdAt: new Date(0).toISOString(), calls: [] }),
  mattersLogged: (me) => offered.mattersLogged(me),
  numbersOffered: (me) => offered.numbersOffered(me, [said().number], { q: "", skip: 0, take: 9 }),
  callsSelected: (me) => chosen.callsSelected(me, everyCall),
  anyOfAnother: (me) => chosen.anyOfAnother(me, everyCall),
  countSelected: (me) => chosen.countSelected(me, everyCall),
  callsMatching: (me) => chosen.callsMatching(me, everyCall, { skip: 0, take: 9 }),
  addStep: (me, { complaint }) =>
    complaints.addStep(me, complaint, { kind: "solved", on: "2026-10-09", note: "" }),
  complaintsWithHistory: (me) => filed.complaintsWithHistory(me),
  proofsEntered: (me) => filed.proofsEntered(me),
  startComplaint: async (me, { call }) => {
    const id = await complaints.startComplaint(me, "12321", [call], noAnswers);
    return (await complaints.findComplaint(me, id))?.callIds;
  },
  findComplaint: (me, { complaint }) => complaints.findComplaint(me, complaint),
  listComplaints: (me) => complaints.listComplaints(me),
  complaintsWithCalls: (me) => complaints.complaintsWithCalls(me),
  complaintsAt: (me) => complaints.complaintsAt(me, "12321", { issued: true }),
  complaintsIssued: complaints.complaintsIssued,
  callIdsOf: async (me, { complaint }) => [...(await linked.callIdsOf(me, [complaint]))],
  shownByCalls: async (me) => [...(await linked.shownByCalls(me))],
  ringsFrom: (me) => calls.ringsFrom(me, "2020-01-01T00:00:00.000Z"),
  saveComplaint: (me, { complaint, call }) =>
    complaints.saveComplaint(me, complaint, { answers: noAnswers, callIds: [call] }),
  latestAnswers: (me) => complaintAnswers.latestAnswers(me),
  answersAbout: (me, { call }) => complaintAnswers.answersAbout(me, [{ id: call, number: "17090001234" }]),
  answersFor: (me, { call, complaint }) =>
    complaintAnswers.answersFor(me, [{ id: call, number: "17090001234" }], complaint),
  callersByNumber: async (me) => [...(await complaintAnswers.callersByNumber(me))],
  callsAnswered: async (me, { complaint }) => [...(await callsAnswered(me, [complaint]))],
  deleteComplaint: (me, { complaint }) => complaints.deleteComplaint(me, complaint),
  issueText: (me, { complaint }) =>
    letters.issueText(me, complaint, { text: JSON.stringify(emptyDraft), evidence: [] }, new Date()),
  latestSaying: (me, { complaint }) => letters.latestSaying(me, complaint, JSON.stringify(emptyDraft)),
  issueLetter: (me, { complaint }) => complaints.issueLetter(me, complaint, emptyDraft, [], new Date()),
  changesSince: (me, { evidence: id }) => {
    const issued = { version: 1, issuedAt: "2026-10-09T03:00:00.000Z", caseDataAt: null };
    return changesSince(me, {
      ...issued,
      draft: emptyDraft,
      evidence: [{ id } as FoundEvidence],
      sha256: "",
    });
  },
  findLetter: (me, { complaint }) => complaints.findLetter(me, complaint, 1),
  findIntactLetter: (me, { complaint }) => complaints.findIntactLetter(me, complaint, 1),
  addEvidence: async (me, { call, sha256 }) => {
    const one = {
      kind: "other",
      name: "x",
      mime: "image/png",
      size: 1,
      note: "",
      receivedAt: "2026-09-08T03:00:00.000Z",
    } as const;
    const unknown = { takenAt: null, offeredAt: null, seconds: null, width: null, height: null };
    const added = await evidence.addEvidence(me, { id: crypto.randomUUID(), sha256, ...one, ...unknown }, [
      call,
    ]);
    return added.callIds;
  },
  receiveEvidence: async (me, { call }) => {
    const sent = { name: "x", kind: null, callIds: [call], announced: null };
    return receive.receiveEvidence(me, nothing(), sent);
  },
  listOutlined: (me) => lists.listOutlined(me),
  weightOf: (me) => weights.weightOf(me),
  complaintsWeigh: (me) => weights.complaintsWeigh(me),
  letterWeighs: (me, { complaint }) => weights.letterWeighs(me, complaint, 1),
  listCounted: (me, { evidence: id }) => lists.listCounted(me, [id]),
  latestCounted: (me) => lists.latestCounted(me, 9),
  countedOfCall: (me, { call }) => lists.countedOfCall(me, call),
  listRecordings: (me, { evidence: id }) => lists.listRecordings(me, [id]),
  countSupported: (me) => lists.countSupported(me),
  evidenceWithHashes: (me, { sha256 }) => lists.evidenceWithHashes(me, [sha256]),
  listEvidence: (me) => evidence.listEvidence(me),
  listShowing: (me) => allEvidence.listShowing(me),
  listEvidenceOfAll: (me) => allEvidence.listEvidenceOfAll(me),
  findEvidence: (me, theirs) => evidence.findEvidence(me, theirs.evidence),
  findSameFile: (me, { sha256 }) => evidence.findSameFile(me, sha256),
  evidenceOfCalls: (me, { call }) => papers.evidenceOfCalls(me, [call]),
  evidenceForLetter: (me, { call }) => papers.evidenceForLetter(me, [call]),
  linkEvidence: (me, { evidence: id, call }) => evidence.linkEvidence(me, id, [call]),
  describeEvidence: (me, { evidence: id }) => evidence.describeEvidence(me, id, { note: "x" }),
  noteCopy: (me, { evidence: id }) =>
    evidence.noteCopy(me, id, { width: 1, height: 1, copyHash: "x", thumbHash: "x" }),
  noteArrival: (me, { evidence: id }) => arrival.noteArrival(me, id, { found: null, name: "x", size: 1 }),
  inspectKept: (me) => lookAt((file) => inspectKept(me, file)),
  deleteEvidence: (me, { evidence: id }) => deleting.deleteEvidence(me, id),
  isNamedInLetter: (me, { sha256 }) => evidence.isNamedInLetter(me, sha256),
  readCalls: (me, { call }) => readCalls(me, [call]),
  readCase: async (me) => ({ ...(await readCase(me)), savedAt: "" }),
  takeInAnew: async (me) => {
    const empty = CaseFile.parse({ format: "qingjing-case", version: 1, calls: [] });
    return (await takeInAnew(me, empty)).more;
  },
  addCase: async (me, theirs) => {
    const calls = [{ ...said(), id: theirs.call }];
    const evidence = [{ id: theirs.evidence, sha256: theirs.sha256, kind: "other", callIds: [theirs.call] }];
    const complaints = [{ id: theirs.complaint, channel: "12321", callIds: [theirs.call] }];
    await addCase(me, CaseFile.parse({ format: "qingjing-case", version: 1, calls, evidence, complaints }));
    return (await readCase(me)).calls.length;
  },
  addInTurn: async (me, theirs) => {
    const calls = [{ ...said(), id: theirs.call }];
    const evidence = [{ id: theirs.evidence, sha256: theirs.sha256, kind: "other", callIds: [theirs.call] }];
    const complaints = [{ id: theirs.complaint, channel: "12321", callIds: [theirs.call] }];
    await addInTurn(
      me,
      CaseFile.parse({ format: "qingjing-case", version: 1, calls, evidence, complaints }),
      {},
    );
    return (await readCase(me)).calls.length;
  },
  adopt: (me, { call, evidence: id, complaint, refusal }) =>
    adopt(me, aCase([{ id: call }]), {
      ...{ calls: new Map([[call, call]]), evidence: new Map([[id, id]]) },
      ...{ complaints: new Map([[complaint, complaint]]), refusals: new Map([[refusal, refusal]]) },
    }),
  makeAnothers: (me) => makeAnothers(me, new Date(0)),
  readComplainant: (me) => complainant.readComplainant(me, nobody, new Date(0)),
  fillComplainant: (me) => complainant.fillComplainant(me, nobody),
  factsOf: (me, { call }) => facts.factsOf(me, [call], []),
  keepFile: (me) =>
    files.keepFile(me, { part: "nowhere", sha256: "0".repeat(64), size: 1 }).catch(() => null),
  storedFile: (me, { sha256 }) => files.storedFile(me, { sha256, size: 1 }).open(),
  hasFile: (me, { sha256 }) => files.hasFile(me, sha256),
  keepCopy: (me, { sha256 }) => files.keepCopy(me, sha256, "thumb", new Uint8Array(1)),
  originalsOf: async (me) => [...(await files.originalsOf(me))],
  openFile: (me, { sha256 }) => files.openFile(me, sha256, range),
  openCopy: (me, { sha256 }) => files.openCopy(me, sha256),
  readCopy: (me, { sha256 }) => copies.readCopy(me, sha256, "copy"),
  rightCopy: (me, { sha256 }) => copies.rightCopy(me, sha256),
  removeFile: (me, { sha256 }) => files.removeFile(me, sha256),
  removeAllFiles: (me) => files.removeAllFiles(me),
  copyAllFiles: (me) => files.copyAllFiles(me, me),
  drawCopies: (me, { sha256 }) => pictures.drawCopies(me, files.storedFile(me, { sha256, size: 1 })),
  keepCopies: (me, { sha256 }) =>
    pictures.keepCopies(me, sha256, {
      pixels: { width: 1, height: 1 },
      copy: new Uint8Array(1),
      thumb: new Uint8Array(1),
    }),
  countEverything: (me) => everything.countEverything(me),
  deleteEverything: (me) => everything.deleteEverything(me),
  moveEverything: (me) => everything.moveEverything(me, me),
  moveRows: async (me, { call }) => moveRows(me, await newOwner(), [[call, call]]),
  moveContacts: (me) => moveContacts(me, me),
  countOf: (me) => countOf(me),
  twinsOf: (me) => twinsOf(me, me),
  movesOf: (me) => movesOf(me),
  untilMoved: (me) => untilMoved(me),
  watchMoves: async (me) => (await watchMoves(me))(),
  readUnmoved: (me) => readUnmoved(me, () => db().call.findMany({ where: { ownerId: me } })),
  listCallers: (me) => callers.listCallers(me),
  findCaller: (me, { caller }) => callers.findCaller(me, caller),
  callerOfNumber: (me) => callers.callerOfNumber(me, said().number),
  addCaller: (me) => callers.addCaller(me, { name: "x", note: "", numbers: [said().number] }),
  describeCaller: (me, { caller }) => callers.describeCaller(me, caller, { name: "x", note: "" }),
  addNumbers: (me, { caller }) => callers.addNumbers(me, caller, ["17090000009"]),
  removeNumber: (me, { caller }) => callers.removeNumber(me, caller, said().number),
  dissolveCaller: (me, { caller }) => callers.dissolveCaller(me, caller),
  callsOfNumbers: (me) => callers.callsOfNumbers(me, [said().number]),
  toRefusals: async (me, { caller: callerId }) => {
    const at = new Date(0);
    const times = { at, createdAt: at, updatedAt: at, caseDataAt: null, changedAt: null, isAnothers: false };
    const row = { id: "x", ownerId: me, way: "sms", callerId, note: "", ...times };
    return (await toRefusals(me, [{ ...row, numbers: [], evidence: [] }])).map(({ numbers }) => numbers);
  },
  listRefusals: (me) => refusals.listRefusals(me),
  listRefusalsOfAll: (me) => refusals.listRefusalsOfAll(me),
  findRefusal: (me, { refusal }) => refusals.findRefusal(me, refusal),
  addRefusal: (me, { caller }) => refusals.addRefusal(me, { ...refusedBySms, callerId: caller }),
  editRefusal: (me, { refusal }) => refusals.editRefusal(me, refusal, { ...refusedBySms, callerId: null }),
  deleteRefusal: (me, { refusal }) => refusals.deleteRefusal(me, refusal),
  linkRefusalEvidence: async (me, { refusal, evidence: id }) => {
    const mine = await refusals.addRefusal(me, { ...refusedBySms, callerId: null });
    await refusals.linkRefusalEvidence(me, mine ?? "", [id]);
    const linked = (await refusals.findRefusal(me, mine ?? ""))?.evidenceIds;
    return [linked, await refusals.linkRefusalEvidence(me, refusal, [])];
  },
  quotaLeft: (me) => quota.quotaLeft(me, "calls"),
  admit: (me) => quota.admit(me, "calls"),
  countAll: (me) => quota.countAll(me),
  waitingRowsLeft: (me, { pending }) => waitingRowsLeft(me, pending),
  admitWaiting: (me, { pending }) => admitWaiting(me, pending, 0, db()),
  stopSaving: (me, { pending }) => saving.stopSaving(me, pending),
  overWhenMerged: (me) => quota.overWhenMerged(me, me),
  admitMerge: (me) => quota.admitMerge(me, me, db()),
  roomTaken: (me) => space.roomTaken(me),
  codeState: (me) => codes.codeState(me),
  offerCode: (me) => codes.offerCode(me, "x", new Date(0)),
  confirmCode: (me) => codes.confirmCode(me),
  recoverAccount: (me) =>
    codes.recoverAccount(me, `hash of ${them}`, { passwordHash: "x", nextHash: "x", at: new Date(0) }),
  openDevices: (me) => devices.openDevices(me, new Date(0)),
  endAllSessions: (me) => devices.endAllSessions(me),
  listPasskeys: (me) => passkeys.listPasskeys(me),
  credentialsOf: (me) => passkeys.credentialsOf(me, "localhost"),
  addPasskey: (me) => passkeys.addPasskey(me, { ...aPasskey, credentialId: `of ${me}` }),
  renamePasskey: (me, { passkey }) => passkeys.renamePasskey(me, passkey, "x"),
  removePasskey: (me, { passkey }) => passkeys.removePasskey(me, passkey),
  notePasskeyUse: (me, { passkey }) => passkeys.notePasskeyUse(me, passkey, 9, new Date(0)),
  isSpace: (me) => everything.isSpace(me),
  isEmptySpace: (me) => everything.isEmptySpace(me),
  endSpace: (me) => everything.endSpace(me),
  removeRows: (me) => removeRows(me),
  manyOf: (me) => Promise.all(manyOf(me).map(({ ids }) => ids(9))),
  isAnonymous: (me) => accounts.isAnonymous(me),
  replaceHash: (me) => accounts.replaceHash(me, "x", "y"),
  receiveCase: (me) => receiveCase(me, new Blob(["{}"]).stream(), null, { unpacking: unlimited }),
  addAccount: (me) => accounts.addAccount(me, { username: me, displayUsername: "x", passwordHash: "x" }),
};

const aPasskey = { publicKey: "x", counter: 0, transports: [], rpId: "localhost", name: "x" };

const aCase = (calls: { id: string }[]) =>
  CaseFile.parse({
    ...{ format: "qingjing-case", version: 1 },
    calls: calls.map(({ id }) => ({ ...said(), id })),
  });

const noRows = { evidenceCalls: [], sources: [] };

const everyCall = { matters: [], numbers: [], from: "", to: "", without: [] };

const refusedBySms = {
  at: "2026-09-10T03:00:00.000Z",
  way: "sms" as const,
  numbers: [],
  note: "x",
};

test("Every function of the store that takes an owner is asked here", () => {
  expect(Object.keys(asks).sort()).toEqual([...owned.keys()].sort());
});

/** What each of them says to somebody while nobody else is there. */
const alone = new Map<string, unknown>();
let them: string;
let theirs: FilledSpace;
beforeAll(async () => {
  for (const name of owned.keys()) alone.set(name, hollow(await asks[name]?.(await newOwner(), nobodysIds)));
  them = await newOwner();
  theirs = await fillSpace(them, "秘密");
}, 300_000);

test.each([...owned.keys()])(
  "To a stranger %s answers as if the ids did not exist, and leaves them alone",
  async (name) => {
    const before = await all(them);
    const answer = await asks[name]?.(await newOwner(), theirs);
    expect(JSON.stringify(answer) ?? "").not.toMatch(
      new RegExp(Object.values(theirs).concat("秘密").join("|")),
    );
    expect(await all(them)).toEqual(before);
    expect(hollow(answer)).toEqual(alone.get(name));
  },
);

const nobodysIds: FilledSpace = {
  call: "-",
  deleted: "-",
  step: "-",
  apart: "-",
  evidence: "-",
  sha256: "f".repeat(64),
  complaint: "-",
  caller: "-",
  refusal: "-",
  saved: "-",
  pending: "-",
  passkey: "-",
};

/** An answer without the ids and times that are new every time. */
function hollow(answer: unknown): unknown {
  const fresh = /[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  return JSON.parse((JSON.stringify(answer) ?? "null").replace(fresh, "new"));
}

/** All that a space holds, rows and files. */
async function all(ownerId: string): Promise<unknown> {
  const rows = await db().user.findUnique({
    where: { id: ownerId },
    include: {
      complainant: true,
      calls: { include: { versions: true, evidence: true, complaints: true } },
      evidence: { include: { refusals: true } },
      complaints: { include: { letters: true } },
      imports: { include: { rows: true, sources: true } },
      columnChoices: true,
      contacts: true,
      recovery: true,
      passkeys: true,
      sessions: true,
      callers: { include: { numbers: true } },
      refusals: { include: { numbers: true } },
    },
  });
  return { rows, files: await readdir(path.join(process.env.DATA_DIR ?? "", "evidence", ownerId)) };
}
