import type { FiledStep } from "@/lib/channels/filed-step";
import type { Evidence } from "@/lib/evidence/evidence";
import { dateInWords, listInWords } from "@/lib/letters/wording";

/** shows: what was handed in or answered, where the file was put beside it: 2026年9月29日已向辽宁省通信管理局提交举报信. */
export type ShownEvidence = Evidence & { shows?: string };

/** The evidence with what it shows of the earlier steps. */
export function withShows(evidence: readonly Evidence[], filed: readonly FiledStep[]): ShownEvidence[] {
  return evidence.map((one) => {
    const shown = filed.flatMap((step) => shownIn(step, one.id));
    return shown.length === 0 ? one : { ...one, shows: listInWords(shown) };
  });
}

function shownIn({ channelName, letterName, filed, replies }: FiledStep, evidenceId: string): string[] {
  const to = filed.to === "" ? "" : `向${filed.to}`;
  const sent = filed.evidenceIds.includes(evidenceId)
    ? [`${dateInWords(filed.on)}已${to}提交${letterName}`]
    : [];
  const answers = replies.filter(({ evidenceIds }) => evidenceIds.includes(evidenceId));
  return [...sent, ...answers.map(({ on }) => `${dateInWords(on)}${channelName}的答复`)];
}
