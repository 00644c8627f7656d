import type { LoggedCall } from "../facts";
import { cameInWords, sumInWords } from "./amount";
import { callsByNumber } from "./counted";
import type { Group } from "./group";
import { areAllKnown } from "./known-person";
import type { Manner } from "./manner";
import { stillOrAgain } from "./no-of-calls";
import { bareNumbers } from "./numbers-in-short";
import { likeThem, sameNamed } from "./others-after";

/** ，此后17090000000仍来电4次；另有其他号码的同类来电5次. Whom the user knows is told with the name or not at all. told: the number that was just said to have been told no. */
export function afterInShort(group: Group, manner: Manner, told = ""): string {
  const { others } = group.after;
  const own = ownAfterInShort(group, told);
  const named = sameNamed(group, manner.namedLater);
  if (others.length === 0 || (named === "" && areAllKnown(others))) return own;
  const rest = `${own === "" ? "，此后" : "；"}另有${likeThem(others, group)}${sumInWords(others)}${named === "" ? "" : manner.beside(named)}`;
  return own + rest;
}

/** The same without the numbers that nobody told. */
export function ownAfterInShort(group: Group, told = ""): string {
  const { nos, own, blocked } = group.after;
  const later = nos.length > 0 ? own : blocked;
  if (later.length === 0) return "";
  if (isToldApart(group)) return `，${wentOnBy(later)}`;
  const still = nos.length > 0 ? stillOrAgain(own, nos) : "";
  const who = whoOf(later, group.calls);
  return `，此后${who === told ? "" : who}${still}${cameInWords(later)}`;
}

/** 被拒绝后又来电4次: all of them in few words. */
export function saysWentOn(calls: LoggedCall[]): string {
  return calls.length === 0 ? "" : `被拒绝后${againOf(calls)}`;
}

/** So many numbers are named, each with its count; there is no room for more. */
const namedAtMost = 2;

/** 被拒绝过的号码此后又来电4次; 17090000000被拒绝后又来电2次: which of them went on. "" where none did. */
export function wentOnBy(calls: LoggedCall[]): string {
  if (calls.length === 0) return "";
  const each = callsByNumber(calls);
  const isNamed = each.size <= namedAtMost && !each.has("");
  if (!isNamed) return `被拒绝过的号码此后${againOf(calls)}`;
  return [...each].map(([number, own]) => `${number}被拒绝后${againOf(own)}`).join("、");
}

const againOf = (calls: LoggedCall[]) => `又${cameInWords(calls)}`;

/** Several numbers were told, and not at once: no single day holds for all of them. */
function isToldApart({ after: { nos, told } }: Group): boolean {
  return nos.length > 1 && told.length > 1;
}

/** 17090000000, as the text has named it among others; nothing where it speaks of no other. */
function whoOf(some: LoggedCall[], calls: LoggedCall[]): string {
  const [size, all] = [some, calls].map((each) => new Set(each.map(({ number }) => number)).size);
  if (size === all) return "";
  return size === 1 ? bareNumbers(some) || "未显示的号码" : "被拒绝过的号码";
}
