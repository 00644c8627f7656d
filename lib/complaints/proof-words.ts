import type { FiledStep } from "@/lib/channels/filed-step";
import type { Evidence } from "@/lib/evidence/evidence";
import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords, listInWords } from "@/lib/letters/wording";

/** shows: what was handed in or answered, where the file was put beside it: 2026年9月29日已向辽宁省通信管理局提交举报信. */
export type ShownEvidence = Evidence & { shows?: string };

/** The evidence with what it shows of the earlier steps. */
export function withShows(evidence: readonly Evidence[], filed: readonly FiledStep[]): ShownEvidence[] {
  const shownBy = new Map<string, string[]>();
  const show = (evidenceIds: readonly string[], words: string) => {
    for (const id of new Set(evidenceIds)) shownBy.set(id, [...(shownBy.get(id) ?? []), words]);
  };
  for (const { channelName, letterName, filed: sent, replies } of filed) {
    const to = sent.to === "" ? "" : `向${sent.to}`;
    show(sent.evidenceIds, `${dateInWords(sent.on)}已${to}提交${letterName}${toldMark(sent.isTold)}`);
    for (const { evidenceIds, on, isTold } of replies)
      show(evidenceIds, `${dateInWords(on)}${channelName}的答复${toldMark(isTold)}`);
  }
  return evidence.map((one) => {
    const shown = shownBy.get(one.id);
    return shown ? { ...one, shows: listInWords(shown) } : one;
  });
}
