import sharp from "sharp";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { type Complainant, nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { addAccount } from "@/lib/store/accounts";
import { setApart } from "@/lib/store/apart";
import { addCaller } from "@/lib/store/callers";
import { addCall, deleteCall, editCall } from "@/lib/store/calls";
import { addCase } from "@/lib/store/case";
import { rememberColumns } from "@/lib/store/column-choices";
import { saveComplainant } from "@/lib/store/complainant";
import { addStep, issueLetter, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { describeEvidence, findEvidence, listEvidence } from "@/lib/store/evidence";
import { addReads, askOwner } from "@/lib/store/import-reading";
import { startImport } from "@/lib/store/imports";
import { addPasskey } from "@/lib/store/passkeys";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { confirmCode, offerCode } from "@/lib/store/recovery-codes";
import { addRefusal, linkRefusalEvidence } from "@/lib/store/refusals";
import { saveRows } from "@/lib/store/save-rows";
import { wav } from "../evidence/samples";
import { emptyDraft } from "../fixtures/filled-space";
import { handAndRead, handAndSave } from "../fixtures/handed";
import { phoneList } from "../fixtures/lists";
import { said } from "../fixtures/said";
import { sourceRow } from "../fixtures/source-row";

/** What one owner's texts, numbers and files are made of, so that they can be found anywhere: see `needles`. */
export type Mark = { word: string; digits: string };

/** Everything by which a space filled with this mark is recognised, and the ids under which its files lie. */
export function needles({ word, digits }: Mark): string[] {
  return [word, digits, spaced(digits)];
}

const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`;

/** Fills a space by every entrance of the store; no text, number or byte of a file is without the mark. */
export async function markSpace(owner: string, mark: Mark): Promise<void> {
  const told = await tellCalls(owner, mark);
  const evidence = await sendFiles(owner, mark, told.call);
  await tellCallers(owner, mark, evidence);
  await complain(owner, mark, told.call, evidence);
  await importLists(owner, mark, evidence);
  await addCase(owner, handwritten(mark));
  await keepAccount(owner, mark);
}

async function tellCalls(owner: string, { word, digits }: Mark) {
  const texts = ["caller", "product", "words", "cost", "note", "smsText"] as const;
  const every = Object.fromEntries(texts.map((field) => [field, `${word}${field}`]));
  const rest = { signs: ["fraud"], refused: true, refusedWay: "on-call", knewMyName: true } as const;
  const whole = {
    number: `${digits}01`,
    typed: `${spaced(digits)}01`,
    ...every,
    ...rest,
    signs: [...rest.signs],
  };
  const call = await addCall(owner, said(whole));
  await editCall(owner, call.id, said({ ...whole, note: `${word}改过` }));
  const deleted = await addCall(owner, said({ ...whole, number: `${digits}02` }));
  await deleteCall(owner, deleted.id);
  const person = Object.fromEntries(
    (["name", "operatorBrand", "city", "address", "nation", "work"] as const).map((field) => [
      field,
      `${word}${field}`,
    ]),
  );
  const numbers = { phone: `${digits}03`, idNumber: `${digits}030303030`, postcode: "110000" };
  const chosen = { operator: "虚拟运营商", province: "辽宁省", gender: "女", bornOn: "1990-01-02" } as const;
  await saveComplainant(owner, { ...nobody, ...person, ...numbers, ...chosen } satisfies Complainant);
  return { call: call.id };
}

async function sendFiles(owner: string, { word }: Mark, callId: string): Promise<string> {
  const recording = Buffer.concat([wav(1), Buffer.from(word.repeat(50))]);
  const plain = { create: { width: 640, height: 480, channels: 3 as const, background: "#c0351c" } };
  const picture = Buffer.concat([await sharp(plain).jpeg().toBuffer(), Buffer.from(word)]);
  for (const [bytes, name] of [
    [recording, `${word}录音.wav`],
    [picture, `${word}截图.jpg`],
  ] as const) {
    const body = new Blob([new Uint8Array(bytes)]).stream();
    const sent = { name, kind: null, callIds: [callId], announced: bytes.length };
    const answer = await receiveEvidence(owner, body, sent);
    if (answer.kind !== "ok") throw new Error(JSON.stringify(answer));
    await describeEvidence(owner, answer.value.evidence.id, { note: `${word}说明` });
  }
  const [one] = await listEvidence(owner);
  return one?.id ?? "";
}

async function tellCallers(owner: string, { word, digits }: Mark, evidence: string): Promise<void> {
  const caller = await addCaller(owner, { name: `${word}公司`, note: `${word}记`, numbers: [`${digits}01`] });
  await setApart(owner, { callerId: caller, numbers: [`${digits}04`] });
  const way = { at: "2026-09-10T03:00:00.000Z", way: "sms", note: `${word}拒绝` } as const;
  const refusal = await addRefusal(owner, { ...way, callerId: null, numbers: [`${digits}01`] });
  await linkRefusalEvidence(owner, refusal ?? "", [evidence]);
}

async function complain(
  owner: string,
  { word, digits }: Mark,
  call: string,
  evidence: string,
): Promise<void> {
  const texts = Object.entries(noAnswers).filter(
    ([field, blank]) => blank === "" && !/On$|Claimed$|Outcome$/.test(field),
  );
  const answers: Answers = {
    ...noAnswers,
    ...Object.fromEntries(texts.map(([field]) => [field, `${word}${field}`.slice(0, 18)])),
  };
  const complaint = await startComplaint(owner, "12321", [call], answers);
  const blocks = [{ kind: "paragraph" as const, runs: [{ text: `${word}来电${digits}01` }] }];
  const fields = [{ label: "被举报号码", value: `${digits}01`, way: "copy" as const }];
  const cards = [{ id: "card", callId: call, title: `${word}表`, fields }];
  const draft = { ...emptyDraft, letter: { ...emptyDraft.letter, title: `${word}信`, blocks, cards } };
  const named = await findEvidence(owner, evidence);
  await issueLetter(owner, complaint, draft, named ? [named] : [], new Date("2026-10-09T03:00:00.000Z"));
  const filed = { kind: "filed", on: "2026-10-09", way: "web", to: word, receipt: word, version: 1 } as const;
  const step = await addStep(owner, complaint, { ...filed, evidenceIds: [evidence], note: word });
  await addStep(owner, complaint, { ...filed, evidenceIds: [], note: `${word}更正` }, step);
  await startComplaint(owner, "urge", [], { ...noAnswers, followWords: word }, complaint);
}

async function importLists(owner: string, { word, digits }: Mark, evidence: string): Promise<void> {
  const one = { number: `${digits}05`, at: "2026-09-08 10:05:07", seconds: 38, type: 1 as const, name: word };
  await handAndSave(owner, phoneList([one, { ...one, number: `${digits}06` }]));
  await handAndRead(
    owner,
    phoneList([
      { ...one, number: `${digits}07` },
      { ...one, number: `${digits}08`, type: 2 },
    ]),
  );
  const id = await startImport(owner, { evidenceId: evidence, name: `${word}.csv`, format: "table" });
  await addReads(
    owner,
    id,
    [
      { kind: "rejected", rejected: { line: 1, text: word, reason: word } },
      { kind: "cut", text: word },
    ],
    0,
  );
  await askOwner(owner, id, { kind: "columns", head: [[word, digits]] });
  await rememberColumns(owner, word, { number: 0, at: 1 });
  const rows = [sourceRow({ typed: `${digits}09`, label: word, place: word })];
  await saveRows(owner, { evidenceId: evidence, format: "screenshot", rows });
}

/** What somebody brings along from elsewhere, as they may write it by hand. */
function handwritten({ word, digits }: Mark): CaseFile {
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: [{ at: "2026-09-14T10:05", number: `${digits}10`, note: word, versions: [] }],
    callers: [{ name: word, numbers: [`${digits}10`] }],
    refusals: [{ at: "2026-09-15T10:05", way: "other", numbers: [`${digits}10`], note: word }],
    complaints: [{ channel: "12321", callIds: ["c1"], answers: { ownWords: word } }],
    evidence: [{ kind: "other", name: `${word}.pdf`, sha256: "e".repeat(64), note: word, callIds: ["c1"] }],
  });
}

async function keepAccount(owner: string, { word }: Mark): Promise<void> {
  await addAccount(owner, { username: word, displayUsername: word, passwordHash: `${word}hash` });
  await db().signInAttempt.create({ data: { username: word } }); // by a server of an earlier version
  await offerCode(owner, `${word}nextHash`, new Date());
  await confirmCode(owner);
  await offerCode(owner, `${word}nextHash`, new Date());
  const made = { publicKey: `${word}key`, counter: 1, transports: [word], rpId: word, name: word };
  await addPasskey(owner, { ...made, credentialId: `${word}credential` });
  const session = { id: `${word}s`, token: `${word}t`, userAgent: word, ipAddress: word };
  await db().session.create({ data: { ...session, userId: owner, expiresAt: new Date("2099-01-01") } });
}
