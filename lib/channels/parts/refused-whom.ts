import type { Refusal } from "@/lib/calls/refusals";
import { callWith } from "./counted";
import type { Group } from "./group";
import { asShown } from "./numbers-in-short";
import { heardByCaller } from "./refused";

/** 17090000000, to whose caller the no was said, where the letter is about several; "" where it showed no number, or was told otherwise. */
export function toldAlone({ after: { nos }, letter }: Group, no: Refusal | undefined = nos[0]): string {
  const call = no && heardByCaller(no) ? callWith(letter, no.callId) : undefined;
  const areSeveral = letter.some(({ number }) => number !== call?.number);
  return call && areSeveral && /^\+?\d/.test(call.number) ? asShown(call.number, call.profile) : "";
}
