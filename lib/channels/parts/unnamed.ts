import { nameOf } from "@/lib/calls/names";
import type { RankedSentence } from "@/lib/letters/length";
import type { Facts, LoggedCall } from "../facts";
import { callsByNumber } from "./counted";
import { oneLine } from "./course-caller";
import { isToldByNumber, naming } from "./ground";
import { countingOf, theirCalls } from "./group";
import { numbersNamed } from "./numbers";
import { bareNumbers } from "./numbers-in-short";
import { ownFacts } from "./whose";

/** The calls of numbers that never gave a name beside one that did, whoever it was. */
function silentIn(facts: Facts): LoggedCall[] {
  const own = ownFacts(facts);
  const numbers = [...callsByNumber(own.calls).values()];
  const silent = numbers.filter((calls) => calls.every((call) => nameOf(call) === "")).flat();
  return silent.length === own.calls.length ? [] : silent;
}

/** 165 0000 0000没有说明是谁，是否也由其拨打，请一并查明。 "" where there is none. */
export function unnamedInWords(facts: Facts): string {
  const silent = silentIn(facts);
  if (silent.length === 0) return "";
  return `${numbersNamed(silent)}没有说明是谁，是否也由其${countingOf(silent).done}，请一并查明。`;
}

/** The same in a short text, which lets it go before anything else. */
export function unnamedInShort(facts: Facts): RankedSentence {
  return { text: unnamedInWords(facts).replace(/(?<=\d) (?=\d)/g, ""), rank: 3.1 };
}

/** 16500000000没说是谁，请一并查清。 */
export function unnamedAloud(facts: Facts): RankedSentence {
  const silent = isMerchantKnown(facts) ? silentIn(facts) : [];
  return { text: silent.length === 0 ? "" : `${silentInShort(silent)}没说是谁，请一并查清。`, rank: 0.87 };
}

/** So many of them are named in a short text. */
const silentAtMost = 2;

function silentInShort(silent: LoggedCall[]): string {
  const numbers = new Set(silent.map(({ number }) => number));
  return numbers.size > silentAtMost || numbers.has("") ? "其余号码" : bareNumbers(silent);
}

const isMerchantKnown = ({ answers }: Facts) => oneLine(answers.merchantName) !== "";

/** What bore a name where other numbers bore none, and nobody named the company: of that alone it is said whose it may be. Else all. */
export function mayBeTheirs(facts: Facts): LoggedCall[] {
  const silent = naming(facts).length > 0 ? [] : silentIn(facts);
  return silent.length === 0 ? facts.calls : facts.calls.filter((call) => !silent.includes(call));
}

/** The calls that are held to be the company's: those of the numbers that gave its name, else of all that gave one. */
export function believedTheirs(facts: Facts): LoggedCall[] {
  const silent = silentIn(facts);
  if (silent.length === 0 || !isToldByNumber(facts))
    return facts.calls.filter((call) => !silent.includes(call));
  const numbers = new Set(naming(facts).map(({ number }) => number));
  return facts.calls.filter(({ number }) => numbers.has(number));
}

/** 这些号码的来电, where the ground has told which; 1069 0000 0000的短信 where it tells of none; else 下列号码的来电. */
export function theirsInWords(facts: Facts): string {
  const theirs = believedTheirs(facts);
  if (theirs.length === facts.calls.length) return theirCalls("下列", facts.calls);
  const { noun } = countingOf(theirs);
  if (!isToldByNumber(facts)) return `${numbersNamed(theirs)}的${noun}`;
  return `${new Set(theirs.map(({ number }) => number)).size > 1 ? "这些" : "该"}号码的${noun}`;
}
