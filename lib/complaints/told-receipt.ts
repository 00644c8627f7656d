import { type Evidence, isOriginalHere } from "@/lib/evidence/evidence";
import type { Block } from "@/lib/letters/letter";

/** From where a date comes that no clock of ours has seen: printed and shown with it wherever it could be taken for ours. */
export const fromCaseData = "来自案件数据";

const whatItIs = "“案件数据”指提交人自己读入的以往记录，本机没有见证，也不是办案机关的数据。";

/** Under what is printed, once, where any of it names case data: the words alone sound like those of the police. */
export function caseDataNote(printed: unknown): string[] {
  return JSON.stringify(printed).includes("案件数据") ? [whatItIs] : [];
}

/** The same as a paragraph of a paper, before who signs it. */
export function withCaseDataNote(blocks: Block[]): Block[] {
  const note = caseDataNote(blocks).map((text): Block => ({ kind: "paragraph", runs: [{ text }] }));
  const at = blocks.findIndex(({ kind }) => kind === "signature");
  return at < 0 ? [...blocks, ...note] : [...blocks.slice(0, at), ...note, ...blocks.slice(at)];
}

/**
 * The evidence of a case file: when each was received is what that file says, and is shown as that. Our own clock has seen none
 * of it.
 */
export function asTold<T extends Evidence>(evidence: readonly T[]): T[] {
  return evidence.map((one) => ({ ...one, isTold: true }));
}

/**
 * The same for a letter that came by a case file, beside what is here now. Where the bytes are here, this machine has
 * received them, and they keep the name and the time of that receipt; what the letter says of another stays beside it as told.
 */
export function asToldBeside(evidence: readonly Evidence[], own: readonly Evidence[]): Evidence[] {
  const here = new Map(own.filter(isOriginalHere).map((one) => [one.sha256, one]));
  return evidence.map((one) => {
    const isSilent = one.originalStatus === "not-received";
    const toldReceivedAt = one.toldReceivedAt ?? (isSilent ? null : one.receivedAt);
    const row = here.get(one.sha256);
    if (!row) return { ...one, toldReceivedAt, isTold: true, originalStatus: "not-received" };
    const { name, size, receivedAt } = row;
    const told = row.toldReceivedAt ?? toldReceivedAt;
    return { ...one, name, size, receivedAt, toldReceivedAt: told, isTold: false, originalStatus: "stored" };
  });
}
