import { distinctOf } from "@/lib/calls/distinct-name";
import { signatureOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { oneLine } from "../parts/one-line";
import { wasHeard } from "../parts/subject";
import { subjectOf } from "./subject";

/** As much of its name as people say of it: 贝壳 of 贝壳找房. */
const spokenLength = 2;

/** The calls and messages of others whose own words name the app or the site: the strongest sign of where a number came from. */
export function callsNaming({ answers, calls }: Facts): LoggedCall[] {
  const name = distinctOf(subjectOf(answers)).slice(0, spokenLength);
  if (answers.appName === "" || name.length < spokenLength) return [];
  const isOthers = (call: LoggedCall) => !signatureOf(call).includes(name);
  return calls.filter((call) => wasHeard(call) && isOthers(call) && wordsOf(call).includes(name));
}

/** “您在贝壳上看过鼓楼的房子吧”, and whether it was written: of the latest of them; "" where none does. */
export function namingWords(facts: Facts): [words: string, isSent: boolean] {
  const call = callsNaming(facts).at(-1);
  return call ? [wordsOf(call), call.kind === "sms"] : ["", false];
}

function wordsOf({ kind, words, smsText }: LoggedCall): string {
  return oneLine(kind === "sms" && smsText !== "" ? smsText : words);
}
