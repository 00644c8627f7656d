import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { RankedSentence } from "@/lib/letters/length";
import type { Run } from "@/lib/letters/letter";
import { askedStep } from "../asked-step";
import type { Facts, LoggedCall } from "../facts";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { numbersNamed } from "../parts/numbers";
import { askedAbout } from "./asked";

/** What first came on the very day of the complaint: nobody knows whether the complaint was about it. */
function begunThatDay(facts: Facts): LoggedCall[] {
  const { calls, answers } = facts;
  const before = new Set(calls.filter((call) => dayInBeijing(call.at) < answers.operatorOn).map(numberOf));
  if (before.size === 0) return [];
  const listed = new Set(askedStep(facts)?.numbers ?? []);
  return askedAbout(facts).filter(
    (call) =>
      dayInBeijing(call.at) === answers.operatorOn && !before.has(call.number) && !listed.has(call.number),
  );
}

const numberOf = ({ number }: LoggedCall) => number;

/** 的来电在投诉当日才开始，…: behind the number. */
function doubtOf(calls: LoggedCall[]): string {
  return `的${countingOf(calls).noun}在投诉当日才开始，不在该投诉之内的，请一并处理，需要另行投诉的，请告知。`;
}

/** 165 0000 0000的来电在投诉当日才开始，…。 "" where there is no doubt. */
export function thatDayRuns(facts: Facts, ledger: Ledger): Run[] {
  const doubtful = begunThatDay(facts);
  if (doubtful.length === 0) return [];
  const claim = {
    id: "that-day",
    text: "投诉当日才开始的号码",
    source: "那天的记录",
    callIds: doubtful.map(({ id }) => id),
  };
  return [ledger.fact(numbersNamed(doubtful), claim), run(doubtOf(doubtful))];
}

/** The same in the web form, which is what a clerk works by: it goes after all else that may go. */
export function thatDayInShort(facts: Facts): RankedSentence {
  const doubtful = begunThatDay(facts);
  const name = numbersNamed(doubtful).replace(/(?<=\d) (?=\d)/g, "");
  return { text: doubtful.length === 0 ? "" : `${name}${doubtOf(doubtful)}`, rank: 0.1 };
}
