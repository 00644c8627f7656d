import type { RankedSentence } from "@/lib/letters/length";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { latestOf } from "../filed-step";
import type { Manner } from "./manner";
import { oneLine } from "./one-line";

/** 2026年9月20日我已就此反映过（工单编号0000 0920 02），请一并办理。 Where this log says that the same office has it under a number already: by that it finds it, and puts both together. */
export function earlierInShort({ filed }: Facts, channel: string, manner: Manner): RankedSentence {
  const step = latestOf(filed, channel);
  const number = oneLine(step?.filed.receipt ?? "");
  if (!step || number === "" || step.filed.isTold) return { text: "", rank: 0 };
  const beside = manner.beside(`${step.receiptName}${number}`);
  return { text: `${dateInWords(step.filed.on)}我已就此反映过${beside}，请一并办理。`, rank: 0.05 };
}
