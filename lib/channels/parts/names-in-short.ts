import { signatureOf } from "@/lib/calls/names";
import type { RankedSentence } from "@/lib/letters/length";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "./amount";
import { isEachTime, nameEachTime, nameInWords } from "./course-caller";
import { strangersFacts } from "./customer";
import { fraudsIn } from "./grave";
import { dayAmong } from "./moment";
import { selfNamesInWords } from "./self-named";

/** 短信署名【安心装饰】。9月3日的来电人能说出我的姓名。 By whom it was signed, and that a stranger had the name: what an office can follow. */
export function namesInShort(facts: Facts): RankedSentence[] {
  return [signedInShort(facts.calls), knownInShort(facts)].filter(({ text }) => text !== "");
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
