import type { Call } from "@/lib/calls/call";
import { atOnce, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { Channel } from "@/lib/channels/channel";
import { type Evidence, type EvidenceKind, evidenceKindNames } from "@/lib/evidence/evidence";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateInWords, numeral, secondsInWords } from "@/lib/letters/wording";
import { isNeverReceived, originOf } from "./evidence-origin";
import { isIdCard, type Places, placesOf, purposeAmong } from "./evidence-purpose";
import type { ShownEvidence } from "./proof-words";
import { caseDataNote, withCaseDataNote } from "./told-receipt";

/** 证据 grouped by what it proves, as one hands it in. */
const groupOf: Record<EvidenceKind, string> = {
  identity: "身份与号码归属",
  bill: "来电事实",
  "phone-log": "来电事实",
  "call-screenshot": "来电事实",
  "sms-screenshot": "来电事实",
  recording: "来电事实",
  refusal: "拒绝与投诉",
  picture: "其他",
  other: "其他",
};
const kinds = Object.keys(groupOf) as EvidenceKind[];
const groups = [...new Set(Object.values(groupOf))];

/** An identity card says nothing of a number. */
function titleOf(group: string, own: Evidence[]): string {
  return group === groupOf.identity && own.every(isIdCard) ? "身份" : group;
}

/** Whether 证据目录 goes with the letters of a channel: the other side is shown no evidence before it has to be. */
export function goesWithList({ office }: Pick<Channel, "office">): boolean {
  return office !== "company";
}

/** Evidence id → page of the bundle; null when it is not on paper. */
export type PageOf = Record<string, number | null>;

/** One line of the list, in the words of the paper. */
type Line = {
  one: ShownEvidence;
  nth: number;
  name: string;
  form: string;
  origin: string;
  aim: string;
  page: string;
};

type Group = { group: string; lines: Line[] };

function* linesOf(evidence: ShownEvidence[], calls: Call[], pageOf: PageOf): Steps<Group[]> {
  const places = placesOf(calls);
  const told: Group[] = [];
  let nth = 0;
  for (const name of groups) {
    const own = kinds
      .filter((kind) => groupOf[kind] === name)
      .flatMap((kind) => evidence.filter((one) => one.kind === kind));
    const lines = yield* mapInSteps(own, (one) => lineOf(one, ++nth, places, pageOf), 1);
    if (lines.length > 0) told.push({ group: titleOf(name, own), lines });
  }
  return told;
}

function lineOf(one: ShownEvidence, nth: number, calls: Places, pageOf: PageOf): Line {
  const length = one.seconds === null ? "" : `（${secondsInWords(one.seconds)}）`;
  const page = pageOf[one.id] ?? null;
  return {
    one,
    nth,
    name: `${evidenceKindNames[one.kind]}${length}`,
    form: page === null ? "电子数据" : "电子数据，附打印件",
    origin: originOf(one),
    aim: purposeAmong(one, calls),
    page: page === null ? "电子文件" : `第${page}页`,
  };
}

/**
 * 证据目录 on paper: a table for each group, the fingerprints, how many sets are handed in where a court wants copies for
 * the other side, and the signature. on: yyyy-mm-dd.
 */
export function* evidenceListInSteps(
  evidence: ShownEvidence[],
  calls: Call[],
  pageOf: PageOf,
  signer: string,
  on: string,
  copies = 0,
): Steps<Block[]> {
  const all = yield* linesOf(evidence, calls, pageOf);
  const lines = all.flatMap((group) => group.lines);
  if (lines.length === 0) return emptyList(on);
  return withCaseDataNote([
    { kind: "title", text: "证据目录" },
    ...all.map(({ group, lines }, at): Block => groupTable(`第${numeral(at + 1)}组　${group}`, lines)),
    fingerprints(lines),
    { kind: "paragraph", runs: [{ text: whoseFingerprints(lines) }] },
    ...setsOf(copies),
    { kind: "signature", role: "提交人", name: signer, on },
  ]);
}

/** The same at once. */
export function evidenceList(...told: Parameters<typeof evidenceListInSteps>): Block[] {
  return atOnce(evidenceListInSteps(...told));
}

/** Nobody signs a list of nothing. */
function emptyList(on: string): Block[] {
  const text = `到${dateInWords(on)}，还没有证据。`;
  return [
    { kind: "title", text: "证据目录" },
    { kind: "paragraph", runs: [{ text }] },
  ];
}

/** A fingerprint of what never came was not computed here: it vouches for nothing. */
function whoseFingerprints(lines: Line[]): string {
  return lines.some(({ one }) => isNeverReceived(one))
    ? "SHA-256由本机对收到的文件计算；标※的文件没有收到，文件名、指纹、字节数是案件数据里写的。"
    : "SHA-256按原始文件逐字节计算，可以核对文件收存以后有没有改动。";
}

function markedName(one: Evidence): string {
  if (isNeverReceived(one)) return `※${one.name}`;
  return `${one.name}${toldMark(one.isTold)}`;
}

/** One set for the court, and one for each on the other side. */
function setsOf(copies: number): Block[] {
  if (copies === 0) return [];
  const text = `本目录和所列证据材料提交${copies + 1}份：交法院1份，按对方当事人人数提出副本${copies}份。`;
  return [{ kind: "paragraph", runs: [{ text }] }];
}

function groupTable(caption: string, lines: Line[]): Block {
  return {
    kind: "table",
    caption,
    head: ["序号", "证据名称", "形式", "证据来源", "证明对象和内容", "页码"],
    widths: [6, 14, 12, 24, 32, 12],
    rows: lines.map((line) => [String(line.nth), line.name, line.form, line.origin, line.aim, line.page]),
  };
}

function fingerprints(lines: Line[]): Block {
  return {
    kind: "table",
    caption: "文件指纹",
    head: ["序号", "文件名", "字节数", "SHA-256"],
    widths: [6, 26, 14, 54],
    rows: lines.map(({ nth, one }) => [String(nth), markedName(one), String(one.size), one.sha256]),
  };
}

type Rows = { name: string; columns: { head: string; width: number }[]; rows: (string | number)[][] };

/** 证据目录 as rows for a spreadsheet. Widths are in characters. */
export function* evidenceRowsInSteps(evidence: ShownEvidence[], calls: Call[], pageOf: PageOf): Steps<Rows> {
  const columns = [
    { head: "序号", width: 6 },
    { head: "组别", width: 16 },
    { head: "证据名称", width: 18 },
    { head: "形式", width: 18 },
    { head: "证据来源", width: 40 },
    { head: "证明对象和内容", width: 48 },
    { head: "页码", width: 10 },
    { head: "文件名", width: 28 },
    { head: "字节数", width: 12 },
    { head: "SHA-256", width: 66 },
  ];
  const all = yield* linesOf(evidence, calls, pageOf);
  const rows = all.flatMap(({ group, lines }) =>
    lines.map(({ one, nth, name, form, origin, aim, page }): (string | number)[] => [
      nth,
      group,
      name,
      form,
      origin,
      aim,
      page,
      markedName(one),
      one.size,
      one.sha256,
    ]),
  );
  return { name: "证据目录", columns, rows: [...rows, ...notesUnder(evidence, rows, columns.length)] };
}

/** The same at once. */
export function evidenceRows(...told: Parameters<typeof evidenceRowsInSteps>): Rows {
  return atOnce(evidenceRowsInSteps(...told));
}

/** What stands under the paper's tables stands in the last rows here, in the column of the origin. */
function notesUnder(evidence: Evidence[], rows: unknown[][], width: number): (string | number)[][] {
  const marked = evidence.some(isNeverReceived)
    ? ["标※的文件没有收到，文件名、指纹、字节数是案件数据里写的。"]
    : [];
  const notes = [...marked, ...caseDataNote(rows)];
  return notes.map((note) => Array.from({ length: width }, (_, at) => (at === ORIGIN ? note : "")));
}

const ORIGIN = 4;
