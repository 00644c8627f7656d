import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { afterAnswerRuns } from "./after-answer";
import { amountOf, cameInWords, cameRuns } from "./amount";
import { handedVerb, originalOf, rootOf } from "./followed";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf } from "./moment";
import { numbersNamed } from "./numbers";
import { reportedOf } from "./reported";
import { bracketed, ringsAnsweredRuns } from "./rings-answered";
import { ownFacts } from "./whose";

/** Who is asked about it is told of these: a company only of what may be its own. */
export function factsFor(facts: Facts, step: FiledStep): Facts {
  return isToCompany(step) ? ownFacts(askedFacts(facts, step)) : facts;
}

/** The calls of the days after it was handed in: of that very day nobody knows which came first. */
export function callsAfter(facts: Facts, step: FiledStep): LoggedCall[] {
  return factsFor(facts, step).calls.filter((call) => dayInBeijing(call.at) > step.filed.on);
}

/** The same of the numbers that it was about: these went on, another only began. */
export function goneOnAfter(facts: Facts, step: FiledStep): LoggedCall[] {
  return reportedOf(callsAfter(facts, step), step);
}

/** What came since by numbers that the complaint behind it was not about. */
export function othersAfter(facts: Facts, step: FiledStep): LoggedCall[] {
  const { numbers } = rootOf(facts) ?? step;
  const went = new Set(reportedOf(callsAfter(facts, step), { ...step, numbers }));
  return callsAfter(facts, step).filter((call) => !went.has(call) && numbers.length > 0);
}

function without(calls: LoggedCall[], others: LoggedCall[]): LoggedCall[] {
  const left = new Set(others);
  return calls.filter((call) => !left.has(call));
}

/** 2026年9月20日提交之后，仍来电6次，最近一次为10月9日10:26。另有原举报没有列出的189 0000 0000来电1次。 Nothing when none came. */
export function afterBlocks(facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const others = othersAfter(facts, step);
  const after = without(callsAfter(facts, step), others);
  const more = () => lastRuns(after, step, facts.today, ledger);
  return paragraphOf(wentRuns(after, step, ledger, more), facts, step, ledger);
}

/** 2026年9月20日提交之后，仍来电6次 and more. Nothing when none came. */
function wentRuns(after: LoggedCall[], step: FiledStep, ledger: Ledger, more: () => Run[]): Run[] {
  return after.length === 0 ? [] : [...countRuns(after, step, ledger), ...more(), run("。")];
}

/** What went on, then what came by other numbers, as one paragraph. */
function paragraphOf(went: Run[], facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const others = othersAfter(facts, step);
  const original = originalOf(rootOf(facts) ?? step);
  const runs = others.length === 0 ? went : [...went, ...othersRuns(others, step, original, ledger)];
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

/** 提交之后，仍来电2次。另有原举报没有列出的号码来电1次。 When the last one came is told with all of them. */
export function sinceInShort(facts: Facts, step: FiledStep): string {
  const others = othersAfter(facts, step);
  const after = without(callsAfter(facts, step), others);
  const went = after.length === 0 ? "" : `${handedVerb(step)}之后，仍${cameInWords(after)}。`;
  return went + othersInShort(facts, step);
}

/** 此后另有原举报没有列出的18900000000来电1次。 "" where none came. */
export function othersInShort(facts: Facts, step: FiledStep): string {
  const others = othersAfter(facts, step);
  if (others.length === 0) return "";
  return `此后另有${originalOf(rootOf(facts) ?? step)}没有列出的${numbersNamed(others).replace(/(?<=\d) (?=\d)/g, "")}${cameInWords(others)}。`;
}

function othersRuns(others: LoggedCall[], step: FiledStep, original: string, ledger: Ledger): Run[] {
  const callIds = others.map(({ id }) => id);
  const text = `提交后另有${amountOf(others)}`;
  const count = {
    id: "others-after-filed",
    text,
    source: `从提交${toldMark(step.filed.isTold)}的第二天数起`,
    callIds,
  };
  return [
    run(`此后另有${original}没有列出的${numbersNamed(others)}`),
    ...cameRuns(others, count, ledger),
    ...bracketed(ringsAnsweredRuns(others, count, ledger)),
    run("。"),
  ];
}

const isToCompany = ({ office }: FiledStep) => office === "company";

/** As the company was asked: by the name that the request was sent to. */
function askedFacts(facts: Facts, { filed }: FiledStep): Facts {
  return { ...facts, answers: { ...facts.answers, merchantName: filed.to } };
}

/** 2026年9月20日提交之后，仍来电6次。 where the letter has told already when the last one came. */
export function countAfterBlocks(facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const after = goneOnAfter(facts, step);
  if (after.length === 0) return [];
  return [{ kind: "paragraph", runs: [...countRuns(after, step, ledger), run("。")] }];
}

/** The same to the office that answered: …，其中9月28日答复之后4次。此后另有原举报没有列出的189 0000 0000来电1次。 */
export function countAfterAnswerBlocks(facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const others = othersAfter(facts, step);
  const after = without(goneOnAfter(facts, step), others);
  const more = () => afterAnswerRuns(facts, step, after, ledger);
  return paragraphOf(wentRuns(after, step, ledger, more), facts, step, ledger);
}

function countRuns(after: LoggedCall[], step: FiledStep, ledger: Ledger): Run[] {
  const callIds = after.map((call) => call.id);
  const mark = toldMark(step.filed.isTold);
  const source = `从提交${mark}的第二天数起`;
  const count = { id: "after-filed", text: `提交后${amountOf(after)}`, source, callIds };
  const since = `${dateInWords(step.filed.on)}${handedVerb(step)}${mark}之后`;
  return [
    run(`${since}，仍`),
    ...cameRuns(after, count, ledger),
    ...bracketed(ringsAnsweredRuns(after, count, ledger)),
  ];
}

function lastRuns(after: LoggedCall[], { filed }: FiledStep, today: string, ledger: Ledger): Run[] {
  const last = after.at(-1);
  if (!last) return [];
  const moment = momentOf(last.at, filed.on);
  const text = `最近一次${moment.slice(-5)}`;
  const claim = { id: "last-filed", text, source: recordOf(last.at, today), callIds: [last.id] };
  return [run(after.length === 1 ? "，时间为" : "，最近一次为"), ledger.fact(moment, claim)];
}
