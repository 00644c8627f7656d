import { signatureOf } from "@/lib/calls/names";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import { clip, lengthOf, type RankedSentence } from "@/lib/letters/length";
import type { Block, Claim, Run } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { numberProvinceOf } from "../number-province";
import { respondentName } from "../operator/names";
import { answerDueOn, answerRule, spanInWords } from "../operator-answer";
import { amountOf, cameInWords, cameRuns, sumInWords } from "../parts/amount";
import { countingOf, theirCalls } from "../parts/group";
import { type Ledger, openLedger, run } from "../parts/ledger";
import { numbersInWords, numbersNamed } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { contentOf } from "../parts/reply-words";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { askedAbout, notAsked, sinceAsked, wasNamed } from "./asked";
import { inSpiteRuns } from "./in-spite";
import { isAskedTold } from "./requests";
import { thatDayRuns } from "./that-day";

/** What the user already asked of the operator, and what came of it. */
export function priorComplaint(facts: Facts, ledger: Ledger): Block {
  const { answers } = facts;
  const claim = {
    id: "operator",
    text: `工单号${answers.operatorReceipt}`,
    source: sourceOf("工单号", isTold(answers, "operatorReceipt"), "你填的"),
    callIds: [],
  };
  const source = sourceOf("日期", isTold(answers, "operatorOn"), "你填的");
  const asked = { id: "operator-on", text: "向运营商投诉的日期", source, callIds: [] };
  return {
    kind: "paragraph",
    runs: [
      run("我是被申诉人的用户。"),
      ledger.fact(dateInWords(answers.operatorOn), asked),
      run(`，我就${complainedOf(facts)}向${respondentName(facts)}投诉，工单号`),
      ledger.fact(answers.operatorReceipt, claim),
      run(`${askedMark(facts)}。${outcomeInWords(facts)}`),
      ...againRuns(facts, ledger),
      ...afterRuns(facts, ledger),
      ...thatDayRuns(facts, ledger),
    ],
  };
}

/** 2026年12月2日，我再次向其投诉，工单号0000 1202 01。 Of each later complaint, which may still be in time to be answered. */
function againRuns({ asked = [], answers }: Facts, ledger: Ledger): Run[] {
  const later = asked.filter((one) => one.answers.operatorOn > answers.operatorOn);
  return later.flatMap(({ answers: { operatorOn: on, operatorReceipt: receipt } }, at) => {
    const text = `再次投诉的日期${receipt === "" ? "" : "和工单号"}`;
    const claim = { id: `operator-again-${at}`, text, source: "你记下的提交", callIds: [] };
    const number = receipt === "" ? [] : [run("，工单号"), ledger.fact(receipt, claim)];
    return [ledger.fact(dateInWords(on), claim), run("，我再次向其投诉"), ...number, run("。")];
  });
}

/** Behind the complaint to the operator, where case data says when it was or what number it has. */
export function askedMark({ answers }: Facts): string {
  return toldMark(isAskedTold(answers));
}

/**
 * 上述号码的来电, unless some of them first called after that day: no complaint is about what was still to come. Of numbers
 * that the recorded complaint did not name only those that it did are said.
 */
function complainedOf(facts: Facts): string {
  const { calls, answers } = facts;
  const before = calls.filter((call) => dayInBeijing(call.at) <= answers.operatorOn);
  const named = before.filter((call) => wasNamed(facts, call));
  if (named.length < before.length) return `其中${numbersInWords(named)}的${countingOf(named).noun}`;
  // Of what first came on that very day nobody knows whether it came before.
  const known = new Set(
    before.filter((call) => dayInBeijing(call.at) < answers.operatorOn).map((call) => call.number),
  );
  return calls.every((call) => known.has(call.number))
    ? theirCalls("上述", before)
    : `此前的${countingOf(before).noun}`;
}

/** 投诉之后，仍来电5次。没有投诉过的10690000另有来电1次，…。 "" where nothing came; the numbers while there is room. */
export function afterInShort(facts: Facts): RankedSentence {
  const names = numbersNamed(notAsked(facts)).replace(/(?<=\d) (?=\d)/g, "");
  const bare = afterInWords(facts, "号码");
  return { text: afterInWords(facts, names), rank: 0.41, shorter: { text: bare, rank: 0.4 } };
}

function afterInWords(facts: Facts, which: string): string {
  const after = sinceAsked(facts, askedAbout(facts));
  const others = sinceAsked(facts, notAsked(facts));
  const went = after.length === 0 ? "" : `投诉之后，仍${cameInWords(after)}${inSpiteInWords(facts, after)}。`;
  return others.length === 0
    ? went
    : `${went}没有投诉过的${which}另有${sumInWords(others)}，${apartInWords(facts, others)}。`;
}

const inSpiteInWords = (facts: Facts, after: LoggedCall[]) =>
  inSpiteRuns(facts, after, openLedger())
    .map(({ text }) => text)
    .join("");

/** 是投诉以后的新情况，…; of messages whose numbers begin as one that was complained of, and are signed as those, that they belong to it. */
function apartInWords(facts: Facts, others: LoggedCall[]): string {
  return areOfPorts(others, askedAbout(facts))
    ? "号码开头和署名与投诉过的相同，请一并处理；需要另行投诉的，请告知"
    : "是投诉以后的新情况，一并说明；需要另行投诉的，请告知";
}

/** Whether each of these messages came from an extension of a port in the others, under the signature of that port. */
function areOfPorts(messages: LoggedCall[], asked: LoggedCall[]): boolean {
  const ports = new Set(asked.filter(isSigned).map((call) => `${call.number}${signatureOf(call)}`));
  const isOfPort = (call: LoggedCall) =>
    isSigned(call) && startsOf(call.number).some((start) => ports.has(`${start}${signatureOf(call)}`));
  return messages.every(isOfPort);
}

const isSigned = (call: LoggedCall) => call.profile.kind === "sms-port" && signatureOf(call) !== "";

const startsOf = (number: string) => [...number].map((_, at) => number.slice(0, at + 1));

/** The same in the letter, with the numbers. Counted from the day after the complaint. */
function afterRuns(facts: Facts, ledger: Ledger): Run[] {
  const after = sinceAsked(facts, askedAbout(facts));
  const others = sinceAsked(facts, notAsked(facts));
  const count = (id: string, calls: LoggedCall[]) => {
    const claim = afterClaim(facts, id, calls);
    return [...cameRuns(calls, claim, ledger), ...bracketed(ringsAnsweredRuns(calls, claim, ledger))];
  };
  return [
    ...(after.length === 0
      ? []
      : [
          run("投诉之后，仍"),
          ...count("after-operator", after),
          ...inSpiteRuns(facts, after, ledger),
          run("。"),
        ]),
    ...(others.length === 0
      ? []
      : [
          run(`投诉之后，另有${numbersNamed(others)}`),
          ...count("others-after-operator", others),
          run(`，${apartInWords(facts, others)}。`),
        ]),
  ];
}

function afterClaim({ answers }: Facts, id: string, calls: LoggedCall[]): Claim {
  const text = `投诉后${id === "after-operator" ? "" : "另有"}${amountOf(calls)}`;
  const source = `从投诉运营商${toldMark(isTold(answers, "operatorOn"))}的第二天数起`;
  return { id, text, source, callIds: calls.map((call) => call.id) };
}

/** 15日的期限已于2026年10月8日届满，至今未获答复。 or what was answered, whether that was late, and that it does not satisfy. */
export function outcomeInWords(facts: Facts): string {
  const { answers } = facts;
  if (answers.operatorOutcome === "no-answer") return unansweredInWords(facts);
  return `${answeredInWords(facts)}答复${toldMark(isTold(answers, "operatorReply") || isTold(answers, "operatorReplyOn"))}${contentOf(answers.operatorReply)}我对该处理结果不满意。`;
}

function unansweredInWords(facts: Facts): string {
  const { answers, today } = facts;
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const due = answers.operatorOn === "" ? today : answerDueOn(facts);
  if (due >= today) return `至今已满${span}，未获答复。`;
  return `${span}的期限已于${dateInWords(due)}届满，至今未获答复。`;
}

/** 2026年9月23日，被申诉人; 2026年10月18日，被申诉人超过15日（2026年10月8日届满）才 of an answer after the last day in time. */
function answeredInWords(facts: Facts): string {
  const { answers } = facts;
  const { operatorOn, operatorReplyOn: on } = answers;
  if (on === "") return "被申诉人";
  const due = operatorOn === "" ? on : answerDueOn(facts);
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const late = on > due ? `超过${span}（${dateInWords(due)}届满）才` : "";
  return `${dateInWords(on)}，被申诉人${late}`;
}

/** The reply as it fits a short text. */
export function shortOutcome(facts: Facts, max: number): string {
  const whole = outcomeInWords(facts);
  if (lengthOf(whole) <= max) return whole;
  return `${answeredInWords(facts)}答复${toldMark(isTold(facts.answers, "operatorReply"))}，内容是：${clip(oneLine(facts.answers.operatorReply), Math.max(10, max - 30))}，我不满意。`;
}
