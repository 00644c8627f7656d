import { nameOf } from "@/lib/calls/names";
import type { RankedSentence } from "@/lib/letters/length";
import type { Facts, LoggedCall } from "../facts";
import { callsByNumber } from "./counted";
import { isToldByNumber, naming, saidToBe } from "./ground";
import { areMessages, countingOf, theirCalls } from "./group";
import { type Inquiry, investigates } from "./inquiry";
import { callsOf, numbersNamed } from "./numbers";
import { bareNumbers } from "./numbers-in-short";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";
import { besidesOthers, exceptOthers, ownFacts } from "./whose";

/** The calls of numbers that never gave a name beside one that did, whoever it was. */
function silentIn(facts: Facts): LoggedCall[] {
  const own = ownFacts(facts);
  const numbers = [...callsByNumber(own.calls).values()];
  const silent = numbers.filter((calls) => calls.every((call) => nameOf(call) === "")).flat();
  return silent.length === own.calls.length ? [] : silent;
}

/** 165 0000 0000没有记下自称，是否也由其拨打，请一并查明。 1069 0000 6666没有署名 of one that only wrote. "" where there is none. */
export function unnamedInWords(facts: Facts, asked = investigates): string {
  const otherwise = otherwiseNamed(facts);
  const silent = byWhatCame(silentIn(facts)).map((calls) => askedOf(calls, `没有${unsaidOf(calls)}`, asked));
  return silent.join("") + askedOf(otherwise, selfNamesInWords(otherwise), asked);
}

/** 记下自称; of what only wrote 署名, which nobody needs to note. */
const unsaidOf = (calls: LoggedCall[]) => (areMessages(calls) ? "署名" : "记下自称");

/** The numbers that rang before those that only wrote. */
function byWhatCame(calls: LoggedCall[]): LoggedCall[][] {
  const rang = new Set(calls.filter(({ kind }) => kind === "call").map(({ number }) => number));
  const parts = [true, false].map((has) => calls.filter(({ number }) => rang.has(number) === has));
  return parts.filter((part) => part.length > 0);
}

/** 171 0000 0000自称“小王”，是否也由其拨打，请一并查明。 */
function askedOf(calls: LoggedCall[], said: string, { others }: Inquiry): string {
  if (calls.length === 0) return "";
  const ask = others === "" ? "" : `，是否也由其${countingOf(calls).done}，${others}`;
  return `${numbersNamed(calls)}${said}${ask}。`;
}

/** The calls of numbers that gave a name, and not the merchant's as another did. */
function otherwiseNamed(facts: Facts): LoggedCall[] {
  const borne = new Set(bearing(facts)?.calls);
  if (borne.size === 0 || naming(facts).length === 0) return [];
  const numbers = [...callsByNumber(ownFacts(facts).calls).values()];
  const isOtherwise = (calls: LoggedCall[]) =>
    calls.some((call) => nameOf(call) !== "") && !calls.some((call) => borne.has(call));
  return numbers.filter(isOtherwise).flat();
}

/** The same in a short text, which lets it go before anything else, and tells nothing where nothing is asked or no company stands before it. */
export function unnamedInShort(facts: Facts, asked = investigates): RankedSentence {
  const text = asked.others !== "" && isMerchantKnown(facts) ? unnamedInWords(facts, asked) : "";
  return { text: text.replace(/(?<=\d) (?=\d)/g, ""), rank: 3.1 };
}

/** 16500000000没记下自称，请一并查清。 */
export function unnamedAloud(facts: Facts, asked = investigates): RankedSentence {
  const silent = isMerchantKnown(facts) ? silentIn(facts) : [];
  const unsaid = areMessages(silent) ? "没署名" : "没记下自称";
  const text = silent.length === 0 ? "" : `${silentInShort(silent)}${unsaid}，${asked.aloud}。`;
  return { text, rank: 0.87 };
}

/** So many of them are named in a short text. */
const silentAtMost = 2;

function silentInShort(silent: LoggedCall[]): string {
  const numbers = new Set(silent.map(({ number }) => number));
  return numbers.size > silentAtMost || numbers.has("") ? "其余号码" : bareNumbers(silent);
}

const isMerchantKnown = ({ answers }: Facts) => oneLine(answers.merchantName) !== "";

/**
 * What came from the numbers that gave the merchant's name or, where nobody gave it, any name at all: of those alone it is
 * said whose they may be. isShared: another signs from them too. null where that is all of what may be its own, or none.
 */
export function bearing(facts: Facts): { calls: LoggedCall[]; isShared: boolean } | null {
  const own = new Set(ownFacts(facts).calls);
  const theirs = bearingIn(facts);
  const calls = theirs.filter((call) => own.has(call));
  if (calls.length === 0 || calls.length === own.size) return null;
  const numbers = new Set(calls.map(({ number }) => number));
  return { calls, isShared: theirs.some((call) => !own.has(call) && numbers.has(call.number)) };
}

function bearingIn(facts: Facts): LoggedCall[] {
  const named = new Set(naming(facts));
  const silent = new Set(silentIn(facts));
  if (named.size === 0) return facts.calls.filter((call) => !silent.has(call));
  const numbers = new Set([...named].map(({ number }) => number).filter((number) => number !== ""));
  return facts.calls.filter((call) => named.has(call) || numbers.has(call.number));
}

/** The calls that are held to be the company's. */
export function believedTheirs(facts: Facts): LoggedCall[] {
  return bearing(facts)?.calls ?? facts.calls;
}

/** 这些号码的来电, where the ground has told which; 1069 0000 0000的短信 where it tells of none; else 下列号码的来电（署名【好还贷】的除外）. */
export function theirsInWords(facts: Facts): string {
  const some = bearing(facts);
  if (!some) return theirCalls("下列", facts.calls) + exceptOthers(facts);
  const which = new Set(some.calls.map(({ number }) => number)).size > 1 ? "这些" : "该";
  const theirs = isToldByNumber(facts) ? theirCalls(which, some.calls) : callsOf(some.calls);
  return theirs + (some.isShared ? exceptOthers(facts) : "");
}

/** 除署名【好还贷】的外，, 170 9000 0000的来电: before 可能是该公司所打. "" of all. */
export function whichInLetter(facts: Facts): string {
  return besidesWhere(facts) + (bearing(facts) ? callsOf(believedTheirs(facts)) : "");
}

/** 这些短信 behind the name that they gave, unless 部分来电人 says whose it is; 106900000000的短信, of several numbers 部分来电, where none gave it; 95533的来电和短信 behind 有的自称. */
export function whichInShort(facts: Facts): string {
  if (!bearing(facts)) return besidesWhere(facts);
  const theirs = believedTheirs(facts);
  const { noun } = countingOf(theirs);
  const said = saidToBe(facts);
  if (said.startsWith("部分来电人")) return besidesWhere(facts);
  const numbers = new Set(theirs.map(({ number }) => number));
  const isShown = !numbers.has("") && numbers.size <= (said.startsWith("有的") ? silentAtMost : 1);
  const which = said === "" ? "部分" : "这些";
  const isOfNumbers = isShown && (said === "" || said.startsWith("有的"));
  return `${besidesWhere(facts)}${isOfNumbers ? `${bareNumbers(theirs)}的` : which}${noun}`;
}

function besidesWhere(facts: Facts): string {
  return bearing(facts)?.isShared === false ? "" : besidesOthers(facts);
}
