import { dayInBeijing } from "@/lib/deadlines/beijing";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import { fromCaseData } from "@/lib/letters/from-case-data";
import type { RankedSentence } from "@/lib/letters/length";
import { dateAfter, periodInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "./about";
import { isUnderConsumerRule } from "./basis";
import { callsWith, patternOf } from "./counted";
import { denialOf } from "./debt";
import { countingOf, type Group, groupsOf } from "./group";
import { sharedYear } from "./moment";
import { numbersInWords, shownNumbers } from "./numbers";
import { proofInWords } from "./proof";
import { evidenceOfRefusal, heardByCaller, saidInWords, toldNoMore } from "./refused";
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
  const about = groups.length === 1 && groups[0]?.about ? `，${groups[0].about}` : "";
  const rings = calls.filter(({ kind }) => kind === "call");
  const messages = calls.filter(({ kind }) => kind === "sms");
  const done = [...inShort("打来", rings, "次"), ...inShort("发来", messages, "条")].join("、");
  const told = toldAmong(calls, countingOf(calls).unit);
  return `${period}，${whoInShort(calls)}向我${done}${about}${told && aside(told)}。`;
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
  const nightly = night.count > 0 ? `夜间共${night.count}次` : "";
  const parts = [most, nightly].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("；")}。`;
}

/** 9月14日我明确表示不要再打（有录音），此后仍来电9次。 Of several matters, the one that went on most. */
function refusedInShort(groups: Group[], aside: Aside): string {
  const refused = groups.filter((group) => group.pattern.refusals.count > 0);
  const [worst] = refused.sort((a, b) => wentOn(b) - wentOn(a));
  const since = worst?.pattern.afterRefusal.since;
  if (!worst || !since) return "";
  const { pattern: counts, calls } = worst;
  const [first] = counts.refusals.said;
  if (!first) return "";
  const asides = [proofInWords(evidenceOfRefusal(first, calls)), first.caseDataAt ? fromCaseData : ""];
  const proof = asides.filter(Boolean).join("，");
  const lead = groups.length > 1 ? `其中${worst.about || "有一类"}的，` : "";
  const day = dateAfter(dayInBeijing(since), sharedYear(counts.first ?? "", counts.last ?? ""));
  const inCall = first.callId !== null && heardByCaller(first);
  const said = inCall ? `我明确表示${toldNoMore(first.callId ?? "", calls)}` : saidInWords(first, calls);
  return `${lead}${day}${said}${proof === "" ? "" : aside(proof)}${thenInShort(worst)}。`;
}

const wentOn = ({ pattern, inKind }: Group) => pattern.afterRefusal.count + inKind.count;

/** ，此后该号码仍来电4次，其他号码的同类来电5次 */
function thenInShort({ calls, pattern, inKind }: Group): string {
  const own = callsWith(calls, pattern.afterRefusal.callIds);
  const others = callsWith(calls, inKind.callIds);
  const numbers = new Set(own.map(({ number }) => number)).size;
  const isAll = numbers === new Set(calls.map(({ number }) => number)).size;
  const who = isAll ? "" : numbers === 1 ? "被拒绝的号码" : "被拒绝过的号码";
  const then =
    own.length > 0 ? `，此后${who}仍${countingOf(own).verb}${own.length}${countingOf(own).unit}` : "";
  if (others.length === 0) return then;
  const { noun, unit } = countingOf(others);
  return own.length > 0
    ? `${then}，其他号码的同类${noun}${others.length}${unit}`
    : `，此后其他号码的同类${noun}仍有${others.length}${unit}`;
}
