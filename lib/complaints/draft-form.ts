import { z } from "zod";
import { type AnswerField, Answers } from "@/lib/channels/answers";
import type { Ask } from "@/lib/channels/channel";
import { Complainant, complainantFields } from "@/lib/channels/complainant";
import type { Fields } from "@/lib/edits/merge-edit";

/** What a draft may still ask: the channel's questions, and what it prints about the person and does not know yet. */
export const DraftForm = z.object({ ...Answers.shape, ...Complainant.shape });
export type DraftForm = z.infer<typeof DraftForm>;

const notInWords: AnswerField[] = ["operatorOutcome"];

/** What an edit calls its fields: as the channel asks. */
export function draftFields(asks: readonly Ask[]): Fields<DraftForm> {
  const named = (inWords: boolean) =>
    Object.fromEntries(
      asks
        .filter(({ field }) => notInWords.includes(field) !== inWords)
        .map(({ field, label }) => [field, label]),
    );
  const { words, others, together } = complainantFields;
  return { words: { ...words, ...named(true) }, others: { ...others, ...named(false) }, together };
}
