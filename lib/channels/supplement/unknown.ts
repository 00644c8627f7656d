import type { Block, Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { followedOf, rootOf } from "../parts/followed";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { momentOf, recordOf } from "../parts/moment";
import { numbersNamed } from "../parts/numbers";
import { reportedOf } from "../parts/reported";
import { shownIn } from "./enclosed";

/** 查无此号: the number shown may have been changed on its way. */
export function isUnknownNumber({ follows }: Facts): boolean {
  return follows?.replies.at(-1)?.outcome === "no-such-number";
}

/** The calls by the numbers that the answer names as unknown; none where it names none of them. */
function saidUnknown({ calls, follows }: Facts): LoggedCall[] {
  const words = follows?.replies.at(-1)?.words.replace(/[\s-]/g, "") ?? "";
  const said = calls.filter(({ number }) => number !== "" && words.includes(number));
  return said.length === calls.length ? [] : said;
}

/** 171 0000 0000; of several of which none is named, 该答复所指的号码. */
function unknownInWords(facts: Facts, nameOf: typeof numbersNamed): string {
  const said = saidUnknown(facts);
  if (said.length > 0) return nameOf(said);
  return new Set(facts.calls.map(({ number }) => number)).size > 1 ? "该答复所指的号码" : "上述号码";
}

/** 171 0000 0000确曾来电 */
export function didCall(facts: Facts, nameOf = numbersNamed): string {
  return `${unknownInWords(facts, nameOf)}确曾${countingOf(facts.calls).verb}`;
}

/** 17100000000查无此号，但该号码确曾来电; of none that is named 查无此号，但上述号码确曾来电 */
export function saidUnknownBy(facts: Facts, nameOf: typeof numbersNamed): string {
  const said = saidUnknown(facts);
  if (said.length === 0) return `查无此号，但${didCall(facts, nameOf)}`;
  return `${nameOf(said)}查无此号，但${new Set(said.map(({ number }) => number)).size === 1 ? "该" : "这些"}号码确曾${countingOf(facts.calls).verb}`;
}

/** So many times are told; of more the table has them. */
const timesAtMost = 5;

function toldTimes(facts: Facts): LoggedCall[] {
  const said = saidUnknown(facts);
  return said.length > timesAtMost ? [] : said;
}

/** （9月19日18:47、9月28日20:10）: the same in a short text. */
export function timesInShort(facts: Facts): string {
  const times = toldTimes(facts).map(({ at }) => momentOf(at, facts.today));
  return times.length === 0 ? "" : `（${times.join("、")}）`;
}

/** That the number did call and when, whatever it really was. */
export function wasCalled(facts: Facts, ledger: Ledger): Block {
  const said = saidUnknown(facts);
  const times = timesRuns(toldTimes(facts), facts.today, ledger);
  const shown = shownIn(facts, said);
  return {
    kind: "paragraph",
    runs: [run(didCall(facts)), ...times, run(`${shown}，可能在传送中被改过号。`)],
  };
}

/** ，时间为9月19日18:47、9月28日20:10 */
function timesRuns(calls: LoggedCall[], today: string, ledger: Ledger): Run[] {
  return calls.flatMap(({ id, at }, nth) => {
    const moment = momentOf(at, today);
    const claim = { id: `unknown-${id}`, text: moment, source: recordOf(at, today), callIds: [id] };
    return [run(nth === 0 ? "，时间为" : "、"), ledger.fact(moment, claim)];
  });
}

/** 请按来电时间核查171 0000 0000的来电由哪条线路接入…, of that number or of all. */
export function tracingRequest(facts: Facts, named = numbersNamed): string {
  const { noun } = countingOf(facts.calls);
  const said = saidUnknown(facts);
  const which = said.length === 0 ? "上述" : `${named(said)}的`;
  return `请按${noun}时间核查${which}${noun}由哪条线路接入、实际主叫号码是什么，并溯源`;
}

/** 请一并告知170 9000 0000、165 0000 0000的核查情况: of what was reported beside the numbers that the answer calls unknown. [] where there is nothing. */
export function othersRequest(facts: Facts, named = numbersNamed): string[] {
  const said = new Set(saidUnknown(facts));
  const reported = reportedOf(facts.calls, rootOf(facts) ?? followedOf(facts));
  const others = reported.filter((call) => !said.has(call));
  return said.size === 0 || others.length === 0 ? [] : [`请一并告知${named(others)}的核查情况`];
}
