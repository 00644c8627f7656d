import { z } from "zod";
import { type AnswerField, Answers } from "@/lib/channels/answers";
import type { Ask } from "@/lib/channels/channel";
import { Complainant, complainantFields } from "@/lib/channels/complainant";
import type { Edit, Fields } from "@/lib/edits/merge-edit";
import { type Proposals, ticks } from "./proposals";

/** What a draft may still ask: the channel's questions, and what it prints about the person and does not know yet. */
export const DraftForm = z.object({ ...Answers.shape, ...Complainant.shape });
export type DraftForm = z.infer<typeof DraftForm>;

/** What the form shows: what was said, and in what nobody said yet what is proposed. */
export function beginDraftForm(said: DraftForm, proposals: Proposals): DraftForm {
  const values = Object.entries(proposals).map(([field, { value }]) => [field, value]);
  return { ...said, ...Object.fromEntries(values) };
}

/** A form that began with a proposal was saved with it standing there: whoever saved it said so. */
export function sayingProposals(edit: Edit<DraftForm>, now: DraftForm): Edit<DraftForm> {
  const { from } = edit ?? {};
  if (typeof from !== "object" || from === null) return edit;
  const unsaid = Object.entries(now).filter(
    ([field, value]) => value === "" || (ticks.some((tick) => tick === field) && !value),
  );
  return { ...edit, from: { ...from, ...Object.fromEntries(unsaid) } };
}

/**
 * What the form says of the complaint. Where a number was opened is kept with the number that stood beside the question,
 * so that the letter of another number begins without it.
 */
export function answersOf(form: DraftForm, asks: readonly Ask[]): Answers {
  const answers = Answers.parse(form);
  const isAsked = asks.some(({ field }) => field === "numberProvince");
  return isAsked
    ? { ...answers, numberProvinceFor: answers.numberProvince === "" ? "" : form.phone }
    : answers;
}

const notInWords: AnswerField[] = ["operatorOutcome", "operatorChosenOn"];

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
