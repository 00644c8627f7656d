import type { Call } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";
import { momentOf, numberOf } from "./evidence-words";

/** A call as it is picked for a piece of evidence. */
export type CallChoice = { id: string; number: string; when: string; what: string };

export function callChoice(call: Call, today: Day): CallChoice {
  const what = call.caller || call.product || call.words || call.note;
  return { id: call.id, number: numberOf(call), when: momentOf(call.at, today), what };
}

/** The same call once, where it first stands. */
export function eachOnce(choices: CallChoice[]): CallChoice[] {
  return choices.filter((one, n) => choices.findIndex(({ id }) => id === one.id) === n);
}
