import type { Call } from "@/lib/calls/call";
import { atOnce, type Steps } from "@/lib/calls/in-steps";
import type { Channel } from "@/lib/channels/channel";
import type { Block } from "@/lib/letters/letter";
import { dateInWords, numeral } from "@/lib/letters/wording";
import { type Line, linesOf, markedName, type PageOf } from "./evidence-lines";
import { isNeverReceived } from "./evidence-origin";
import type { ShownEvidence } from "./proof-words";
import { withCaseDataNote } from "./told-receipt";

/** Whether 证据目录 goes with the letters of a channel: the other side is shown no evidence before it has to be. */
export function goesWithList({ office }: Pick<Channel, "office">): boolean {
  return office !== "company";
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
