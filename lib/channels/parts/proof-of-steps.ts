import type { Evidence } from "@/lib/evidence/evidence";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { isPicture } from "./proof";

/** How the files that show steps are called among what is enclosed. */
export const proofsName = "此前提交和答复的凭据";

/** A file of no kind of its own that was put beside a filing or a reply. */
export function isProof({ id, kind }: Evidence, filed: readonly FiledStep[]): boolean {
  return kind === "other" && filed.some((step) => shownIn(step, id) !== null);
}

/** 此前提交和答复的凭据（2份）, its pictures printed; none when there is no such file. */
export function proofsIn({ evidence, filed }: Facts): { name: string; blocks: Block[] }[] {
  const files = evidence.filter((one) => isProof(one, filed));
  if (files.length === 0) return [];
  const blocks = files.filter(isPicture).map((one): Block => figureOf(one, filed));
  return [{ name: `${proofsName}（${files.length}份）`, blocks }];
}

function figureOf({ id }: Evidence, filed: readonly FiledStep[]): Block {
  const caption = filed.map((step) => shownIn(step, id)).find((words) => words !== null) ?? "";
  return { kind: "figure", evidenceId: id, caption };
}

/** 通管局申诉的提交凭据，2026年9月29日; null when it shows nothing of that complaint. */
function shownIn({ channelName, filed, replies }: FiledStep, evidenceId: string): string | null {
  if (filed.evidenceIds.includes(evidenceId))
    return `${channelName}的提交凭据，${dateInWords(filed.on)}${toldMark(filed.isTold)}`;
  const reply = replies.find(({ evidenceIds }) => evidenceIds.includes(evidenceId));
  return reply ? `${channelName}的答复，${dateInWords(reply.on)}${toldMark(reply.isTold)}` : null;
}
