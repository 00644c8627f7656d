import type { LoggedCall } from "../facts";
import { aboutInWords } from "./about";
import { areOfKnownPersons } from "./known-person";
import { isUntyped, type Subject } from "./subject";

/** Whom the user knows markets nothing, whatever kind the form was given for want of a better. */
export function aboutIn(subject: Subject, calls: LoggedCall[]): string {
  if (subject === null || areOfKnownPersons(calls)) return "";
  return aboutInWords(calls.filter((call) => !isUntyped(call)));
}
