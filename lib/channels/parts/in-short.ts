import { dayInBeijing } from "@/lib/deadlines/beijing";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import type { RankedSentence } from "@/lib/letters/length";
import { dateAfter, periodAfter, periodInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { sellingAloud } from "./about";
import { amountOf, cameInWords } from "./amount";
import { ifCommercial, isUnderConsumerRule } from "./basis";
import { consentInShort } from "./consent-in-short";
import { callsWith, patternOf } from "./counted";
import { denialOf } from "./debt";
import { dunnedAmong, dunnedInShort } from "./dunned";
import { enforcedFrom } from "./enforced";
import { countingOf, groupsOf } from "./group";
import { type Manner, written } from "./manner";
import { momentOf, sharedYear } from "./moment";
import { nightInShort, nightTimed } from "./night-in-short";
import { cameToMe, fewListed, leastListed, listedAtMost } from "./numbers-in-short";
import { ofContract } from "./of-contract";
import { refusedInShort } from "./refused-in-short";
import { doneInShort, soldByOne, soldInAll } from "./sold-in-short";
import { toldInAll } from "./told";

/** The log in two or three sentences, the least needed marked as such; that the user owes nothing before all else, or behind the dunning among other calls. */
export function toldInShort(facts: Facts, manner = written): RankedSentence[] {
  const { calls } = facts;
  const groups = groupsOf(calls);
  return [
    ...cameInShort(facts, manner),
    consentInShort(facts),
    frequencyInShort(calls, manner),
    refusedInShort(groups, calls.some(({ caseDataAt }) => caseDataAt) ? unmarked(manner) : manner),
  ].filter((one) => one.text !== "");
}

/** Who called, when and how often, and nothing of what was done about it; where there is little room, of many numbers few are named, and what came is only counted. */
export function cameInShort(facts: Facts, manner = written): RankedSentence[] {
  const undated = { ...manner, isUndated: true };
  const brief = { ...undated, isBrief: manner.isSpoken };
  const inWords = (most: number, isBare: boolean, told: Manner) => countedInShort(facts, told, most, isBare);
  const least = { text: inWords(leastListed, true, brief), rank: 0 };
  const { length } = patternOf(facts.calls).perNumber;
  const areFew = manner.isSpoken && length <= listedAtMost;
  const some = areFew ? listedAtMost : fewListed;
  const isOneMore = length === leastListed + 1; // 和另外1个号码 is hardly shorter than the number
  const bareRank = areFew ? (isOneMore ? 0.435 : 0.46) : manner.isSpoken ? 0.55 : 0.22;
  const counted = { text: inWords(some, true, brief), rank: bareRank, shorter: least };
  const bare = {
    text: inWords(some, manner.isSpoken, undated),
    rank: manner.isSpoken ? 0.66 : 0.6,
    shorter: counted,
  };
  const [rank, fewRank] = manner.isSpoken ? [1.3, 0.8] : [0.64, 0.62];
  const told = manner.isSpoken ? undated : manner;
  const few = { text: inWords(some, false, told), rank: fewRank, shorter: bare };
  const all = { text: inWords(listedAtMost, false, told), rank, shorter: few };
  return [
    { text: dunnedAmong(facts.calls).length > 0 ? "" : denialOf(facts, manner), rank: 0.1 },
    manner.isSpoken
      ? { text: countedInShort(facts, manner, listedAtMost, false), rank: 1.4, shorter: all }
      : all,
    { text: dunnedInShort(facts, manner), rank: 0.1 },
  ].filter((one) => one.text !== "");
}

/** 2026年9月8日至10月9日，17090000000、17100000000共2个号码向我的号码13800000000打来商业营销电话12次，推销装修，最近一次为10月9日10:26。 */
function countedInShort(facts: Facts, manner: Manner, most: number, isBare: boolean): string {
  const { calls, today } = facts;
  const { first, last } = patternOf(calls);
  if (!first || !last) return "";
  const [only, ...others] = groupsOf(calls);
  const asked = ofContract(facts);
  const about = others.length > 0 ? soldInAll(calls, asked) : soldByOne(only, asked);
  const told = manner.mark(toldInAll(calls, patternOf(calls).refusals.said, countingOf(calls).unit));
  const inFull = isBare ? cameInWords(calls) : doneInShort(calls, about, asked.length > 0);
  const what = manner.isSpoken ? spoken(inFull, calls) : inFull;
  const days = [dayInBeijing(first), dayInBeijing(last)] as const;
  const isBrief = manner.isBrief === true && days[0].slice(0, 4) === today.slice(0, 4);
  const done = cameToMe(facts, what, most, isBrief);
  if (calls.length === 1) return `${momentOf(first, "")}，${done}${told}。`;
  const period = isBrief ? periodAfter(...days, today) : periodInWords(...days);
  if (manner.isUndated) return `${period}，${done}${told}。`;
  return `${period}，${done}${told}，最近一次为${momentOf(last, dayInBeijing(first))}。`;
}

/** What stands once in the text, at its first sentence, is not repeated. */
function unmarked(manner: Manner): Manner {
  return { ...manner, mark: () => "" };
}

/** 打来推销装修的电话12次, 打来推销电话12次: as one says it. */
function spoken(done: string, calls: LoggedCall[]): string {
  return done
    .replaceAll("商业营销", sellingAloud(calls))
    .replace(/^(打来|发来)推销(电话|短信)(\d+[次条])，(推销[^，]+)$/, "$1$4的$2$3")
    .replace(/(，接通的\d+次[^次]*营销，推销什么没)有记下$/, "$1记");
}

/** 依据《…》第二十四条。 2024年7月1日以后的，依据…；此前的仅作背景。 Where the rule was in force on a day of the log; the first to go when a text is too long. */
export function lawInShort(calls: LoggedCall[]): RankedSentence {
  if (!isUnderConsumerRule(calls)) return { text: "", rank: 3 };
  const from = enforcedFrom(calls);
  const [since, before] = from === "" ? ["", ""] : [`${from}的，`, "；此前的仅作背景"];
  return { text: `${since}${ifCommercial(calls)}依据${placeInPrint(noCommercialCalls)}${before}。`, rank: 3 };
}

/** 最多的一天2次（11月6日）；夜间来电2次（…）。 Or 11月6日一天2次，夜里来电2次。 Where there is little room the night alone, and last of all without its times. */
function frequencyInShort(calls: LoggedCall[], manner: Manner): RankedSentence {
  const day = busiestInShort(calls, manner);
  const inWords = (...told: string[]) => {
    const parts = told.filter((part) => part !== "");
    return parts.length === 0 ? "" : `${parts.join(manner.isSpoken ? "，" : "；")}。`;
  };
  const night = nightInShort(calls, manner);
  const all = inWords(day, nightTimed(calls, manner));
  if (night === "") return { text: all, rank: 2 };
  const least = { text: inWords(night), rank: 0.3 };
  const timed = {
    text: inWords(nightTimed(calls, manner)),
    rank: manner.isSpoken ? 1.35 : 0.9,
    shorter: least,
  };
  return { text: all, rank: 2, shorter: timed };
}

function busiestInShort(calls: LoggedCall[], { isSpoken, beside }: Manner): string {
  const { busiestDay, first, last, total } = patternOf(calls);
  const isBusy = busiestDay !== null && busiestDay.count > 1 && busiestDay.count < total.count;
  if (!isBusy) return "";
  const day = dateAfter(busiestDay.day, sharedYear(first ?? "", last ?? ""));
  const amount = amountOf(callsWith(calls, busiestDay.callIds));
  return isSpoken ? `${day}一天${amount}` : `最多的一天${amount}${beside(day)}`;
}
