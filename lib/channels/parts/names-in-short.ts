import { nameOf, signatureOf } from "@/lib/calls/names";
import type { RankedSentence } from "@/lib/letters/length";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "./amount";
import { isEachTime, nameEachTime, nameInWords, onlyNamed, whoIn } from "./course-caller";
import { strangersFacts } from "./customer";
import { fraudsIn } from "./grave";
import { groupsOf } from "./group";
import { isKnownPerson } from "./known-person";
import { dayAmong } from "./moment";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";

/** 部分来电人自称“安心装饰”。短信署名【安心装饰】。9月3日的来电人能说出我的姓名。 Who said who it was, and that a stranger had the name: what an office can follow. */
export function namesInShort(facts: Facts): RankedSentence[] {
  const all = [calledInShort(facts), signedInShort(facts.calls), knownInShort(facts)];
  return all.filter(({ text }) => text !== "");
}

/** 部分来电人自称“安心装饰”。 9月1日的来电人…, of one alone. Where no company is named in the text, which says it with that name, and no name behind a no; a fraud and a known person are told with what they did. */
export function calledInShort({ calls, answers }: Facts): RankedSentence {
  const apart = new Set(fraudsIn(calls));
  const rings = calls.filter((call) => call.kind === "call");
  const named = rings.filter((call) => nameOf(call) !== "" && !isKnownPerson(call) && !apart.has(call));
  const behindNo = new Set(groupsOf(calls).flatMap(({ after }) => after.others.map(nameOf)));
  const isNew = named.some((call) => !behindNo.has(nameOf(call)));
  const isTold = isNew && oneLine(answers.merchantName) === "";
  const one = onlyNamed(rings);
  const some = named.length < rings.length ? "部分" : "";
  const which = one ? `${dayAmong(one, calls)}的` : some;
  return { text: isTold ? `${which}${whoIn(named)}${selfNamesInWords(named)}。` : "", rank: 0.6 };
}

/** Of a fraud it is told with it. */
function signedInShort(calls: LoggedCall[]): RankedSentence {
  const frauds = new Set(fraudsIn(calls));
  const messages = calls.filter((call) => call.kind === "sms" && !frauds.has(call));
  const signed = messages.filter((call) => signatureOf(call) !== "");
  const some = signed.length < messages.length ? "部分" : "";
  return { text: signed.length === 0 ? "" : `${some}短信${selfNamesInWords(signed)}。`, rank: 0.6 };
}

/** A company has the name of its own customer. */
export function knownInShort(facts: Facts): RankedSentence {
  const known = strangersFacts(facts).calls.filter((call) => call.knewMyName);
  return { text: known.length === 0 ? "" : `${knownOf(known, facts.calls)}。`, rank: 0.61 };
}

/** 9月3日的来电人能说出我的姓名, 有2次来电人能说出我的姓名 */
export function knownOf(known: LoggedCall[], all: LoggedCall[]): string {
  if (all.length === 1) return nameInWords(known);
  if (isEachTime(known, all.length)) return nameEachTime(known);
  const [only, ...others] = known;
  const which = only && others.length === 0 ? `${dayAmong(only, all)}的` : `有${amountOf(known)}`;
  return `${which}${nameInWords(known)}`;
}
