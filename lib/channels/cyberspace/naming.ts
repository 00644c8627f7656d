import { distinctOf } from "@/lib/calls/distinct-name";
import { signatureOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { wasHeard } from "../parts/subject";
import { callsOfOrders, wordsOf } from "./orders";
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

/** What shows where a number came from: the calls that name it, and those that tell of an order of the user's. */
export function callsThatTell(facts: Facts): LoggedCall[] {
  const telling = new Set([...callsNaming(facts), ...callsOfOrders(facts)]);
  return facts.calls.filter((call) => telling.has(call));
}

/** So many are quoted where there is little room. */
const quotedAtMost = 2;

/** “您在贝壳上看过鼓楼的房子吧”, and whether it was written: of the latest of them that name it, else of the orders. */
export function tellingWords(facts: Facts): { words: string; isSent: boolean }[] {
  const naming = callsNaming(facts).slice(-1);
  const shown = naming.length > 0 ? naming : callsOfOrders(facts).slice(-quotedAtMost);
  const all = new Map(shown.map((call) => [wordsOf(call), call.kind === "sms"]));
  return [...all].map(([words, isSent]) => ({ words, isSent }));
}
