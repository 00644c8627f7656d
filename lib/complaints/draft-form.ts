import { z } from "zod";
import { type AnswerField, Answers } from "@/lib/channels/answers";
import type { Ask } from "@/lib/channels/channel";
import { Complainant, complainantFields } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import { likelyNumberProvince } from "@/lib/channels/number-province";
import type { Fields } from "@/lib/edits/merge-edit";

/** What a draft may still ask: the channel's questions, and what it prints about the person and does not know yet. */
export const DraftForm = z.object({ ...Answers.shape, ...Complainant.shape });
export type DraftForm = z.infer<typeof DraftForm>;

/** How the form begins: a likely answer stands in it to be confirmed, and counts once the form is saved. */
export function beginDraftForm(asks: readonly Ask[], said: Answers, facts: Facts): DraftForm {
  const isAsked = asks.some(({ field }) => field === "numberProvince");
  const numberProvince = said.numberProvince || (isAsked ? likelyNumberProvince(facts) : "");
  return { ...said, numberProvince, ...facts.complainant };
}

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
