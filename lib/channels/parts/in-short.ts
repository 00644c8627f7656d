import { dayInBeijing } from "@/lib/deadlines/beijing";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import type { RankedSentence } from "@/lib/letters/length";
import { dateAfter, periodInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "./about";
import { isUnderConsumerRule } from "./basis";
import { patternOf } from "./counted";
import { denialOf } from "./debt";
import { countingOf, type Group, groupsOf } from "./group";
import { momentOf, sharedYear } from "./moment";
import { calledInShort, whoInShort } from "./numbers-in-short";
import { type Aside, refusedInShort } from "./refused-in-short";
import { unheardIn, unheardInWords, wasHeard } from "./subject";
import { toldAmong } from "./told";

const inBrackets: Aside = (text) => `（${text}）`;
export const aloud: Aside = (text) => `，${text}`;

/** The log in two or three sentences, the least needed marked as such; that the user owes nothing before all else. */
export function toldInShort(facts: Facts, aside = inBrackets): RankedSentence[] {
  const { calls } = facts;
  const groups = groupsOf(calls);
  return [
    { text: denialOf(facts), rank: 0.2 },
    { text: countedInShort(facts, groups, aside), rank: 0 },
    { text: frequencyInShort(calls, aside), rank: 2 },
    refusedInShort(groups, aside),
  ].filter((one) => one.text !== "");
}

/** 2026年9月8日至10月9日，17090000000、17100000000共2个号码向我的号码13800000000打来商业营销电话12次，推销装修，最近一次为10月9日10:26。 */
function countedInShort(facts: Facts, groups: Group[], aside: Aside): string {
  const { calls } = facts;
  const { first, last } = patternOf(calls);
  if (!first || !last) return "";
  const [only, ...others] = groups;
  const about = others.length === 0 && only?.suffix !== "fraud" ? (only?.about ?? "") : "";
  const told = toldAmong(calls, countingOf(calls).unit);
  const done = `${whoInShort(calls)}向${calledInShort(facts)}${doneInShort(calls, about)}`;
  if (calls.length === 1) return `${momentOf(first, "")}，${done}${told && aside(told)}。`;
  const period = periodInWords(dayInBeijing(first), dayInBeijing(last));
  return `${period}，${done}${told && aside(told)}，最近一次为${momentOf(last, dayInBeijing(first))}。`;
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
