import { dayInBeijing } from "@/lib/deadlines/beijing";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import { fromCaseData } from "@/lib/letters/from-case-data";
import type { RankedSentence } from "@/lib/letters/length";
import { dateAfter, periodInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "./about";
import type { AfterNo } from "./after-no";
import { isUnderConsumerRule } from "./basis";
import { patternOf } from "./counted";
import { noMoreOf } from "./course-after";
import { denialOf } from "./debt";
import { countingOf, type Group, groupsOf } from "./group";
import { sharedYear } from "./moment";
import { numbersInWords, shownNumbers } from "./numbers";
import { proofInWords } from "./proof";
import { evidenceOfRefusal, heardByCaller, saidInWords, toldNoMore } from "./refused";
import { unheardIn, unheardInWords, wasHeard } from "./subject";
import { toldAmong } from "./told";

/** What is said beside: in brackets on paper, after a comma for who reads it out. */
export type Aside = (text: string) => string;
const inBrackets: Aside = (text) => `（${text}）`;
export const aloud: Aside = (text) => `，${text}`;

/** The log in two or three sentences, the least needed marked as such; that the user owes nothing before all else. */
export function toldInShort(facts: Facts, aside = inBrackets): RankedSentence[] {
  const { calls } = facts;
  const groups = groupsOf(calls);
  return [
    { text: denialOf(facts), rank: 0.2 },
    { text: countedInShort(calls, groups, aside), rank: 0 },
    { text: frequencyInShort(calls, aside), rank: 2 },
    { text: refusedInShort(groups, aside), rank: 1 },
  ].filter((one) => one.text !== "");
}

/** 2026年9月8日至10月9日，170 9000 0000等3个号码打来商业营销电话12次，推销装修。 */
function countedInShort(calls: LoggedCall[], groups: Group[], aside: Aside): string {
  const { first, last } = patternOf(calls);
  if (!first || !last) return "";
  const period = periodInWords(dayInBeijing(first), dayInBeijing(last));
  const [only, ...others] = groups;
  const about = others.length === 0 && only?.suffix !== "fraud" ? (only?.about ?? "") : "";
  const told = toldAmong(calls, countingOf(calls).unit);
  return `${period}，${whoInShort(calls)}向我${doneInShort(calls, about)}${told && aside(told)}。`;
}

/** 打来商业营销电话12次，推销装修; 来电12次，其中1次未接通，其余推销装修: of what nobody heard nothing is said but that it came. */
function doneInShort(calls: LoggedCall[], about: string): string {
  const rings = calls.filter(({ kind }) => kind === "call");
  const sent = calls.filter(({ kind }) => kind === "sms");
  const messages = inShort("发来", sent, "条");
  const unheard = unheardIn(rings);
  if (unheard === 0)
    return [...inShort("打来", rings, "次"), ...messages].join("、") + (about && `，${about}`);
  const which = messages.length > 0 ? "来电" : "";
  const done = [`来电${rings.length}次`, ...messages].join("、");
  if (unheard === rings.length)
    return `${done}，${which}${unheardInWords(rings)}${about && `，短信${about}`}`;
  const rest = about || `${which}为${nuisanceName(rings.filter(wasHeard))}`;
  return `${done}，其中${which}${unheard}次未接通，其余${rest}`;
}

/** 依据《…》第二十四条。 Where the rule was in force on a day of the log; the first to go when a text is too long. */
export function lawInShort(calls: LoggedCall[]): RankedSentence {
  return { text: isUnderConsumerRule(calls) ? `依据${placeInPrint(noCommercialCalls)}。` : "", rank: 3 };
}

function whoInShort(calls: LoggedCall[]): string {
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  if (shown.length === 0) return "有人隐藏号码";
  const first = numbersInWords(calls).replace(/等号码$/, "");
  return `${first}${shown.length > 1 ? `等${shown.length}个号码` : ""}${beside}`;
}

/** 打来商业营销电话12次, 发来商业营销短信2条 */
function inShort(verb: string, calls: LoggedCall[], unit: string): string[] {
  return calls.length === 0 ? [] : [`${verb}${nuisanceName(calls)}${calls.length}${unit}`];
}

function frequencyInShort(calls: LoggedCall[], aside: Aside): string {
  const { busiestDay, night, first, last, total } = patternOf(calls);
  const most =
    busiestDay && busiestDay.count > 1 && busiestDay.count < total.count
      ? `最多的一天${busiestDay.count}次${aside(dateAfter(busiestDay.day, sharedYear(first ?? "", last ?? "")))}`
      : "";
  const nightly = night.count > 0 ? `22时至次日8时共${night.count}次` : "";
  const parts = [most, nightly].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("；")}。`;
}

/** 9月14日我明确表示不要再打（有录音），此后仍来电9次。 Of several matters, the one that went on most. */
function refusedInShort(groups: Group[], aside: Aside): string {
  const refused = groups.filter(({ after }) => firstOf(after) !== undefined);
  const [worst] = refused.sort((a, b) => wentOn(b) - wentOn(a));
  const first = worst && firstOf(worst.after);
  if (!worst || !first) return "";
  const { pattern: counts, calls } = worst;
  const asides = [proofInWords(evidenceOfRefusal(first, calls)), first.caseDataAt ? fromCaseData : ""];
  const proof = asides.filter(Boolean).join("，");
  const lead = groups.length > 1 ? `其中${worst.about || "未记明类型"}的，` : "";
  const day = dateAfter(dayInBeijing(first.at), sharedYear(counts.first ?? "", counts.last ?? ""));
  const inCall = first.callId !== null && heardByCaller(first);
  const said = inCall ? `我明确表示${toldNoMore(first.callId ?? "", calls)}` : saidInWords(first, calls);
  return `${lead}${day}${said}${proof === "" ? "" : aside(proof)}${thenInShort(worst)}。`;
}

/** What a caller was told itself comes before what only the operator heard of. */
const firstOf = ({ nos, blocks }: AfterNo) => nos[0] ?? blocks[0];

const wentOn = ({ after }: Group) => after.own.length;

/** ，此后被拒绝的号码仍来电4次；另有其他号码的同类来电5次 */
function thenInShort(group: Group): string {
  const { nos, own, blocked, others } = group.after;
  const { noun, unit } = countingOf(others);
  const beside = others.length === 0 ? "" : `；另有其他号码的同类${noun}${others.length}${unit}`;
  const later = nos.length > 0 ? own : blocked;
  if (later.length === 0) return stoppedInShort(group) + beside;
  const counted = `${countingOf(later).verb}${later.length}${countingOf(later).unit}`;
  const who = isToldApart(group) ? "，被拒绝过的号码各自被拒绝以后" : `，此后${whoOf(later, group.calls)}`;
  return `${who}${nos.length > 0 ? "仍" : ""}${counted}${beside}`;
}

/** Several numbers were told, and not at once: no single day holds for all of them. */
function isToldApart({ after: { nos, told } }: Group): boolean {
  return nos.length > 1 && told.length > 1;
}

/** ，此后未再来电 */
function stoppedInShort(group: Group): string {
  const { calls } = group;
  const stopped = new Set(group.after.stopped);
  if (stopped.size === 0) return "";
  const theirs = calls.filter(({ number }) => stopped.has(number));
  if (!isToldApart(group)) return `，此后${whoOf(theirs, calls)}${noMoreOf(theirs)}`;
  return theirs.length === calls.length ? `，各号码被拒绝以后${noMoreOf(theirs)}` : "";
}

function whoOf(some: LoggedCall[], calls: LoggedCall[]): string {
  const [size, all] = [some, calls].map((each) => new Set(each.map(({ number }) => number)).size);
  if (size === all) return "";
  return size === 1 ? "被拒绝的号码" : "被拒绝过的号码";
}
