import { dayInBeijing } from "@/lib/deadlines/beijing";
import { isDeclined, type Outcome } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import {
  appealAnswered,
  appealAsksFirst,
  appealConditions,
  appealRefusalReasons,
  appealRefusals,
  operatorFirst,
} from "@/lib/law/appeal-refs";
import { placeInPrint } from "@/lib/law/print";
import { provincialSupervision } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { type FiledStep, latestAt, repliesTo, type Told, wasTakenAs } from "../filed-step";
import { numberProvinceOf } from "../number-province";
import type { Office } from "../office";
import { answerRule, lastDayToAnswer, spanInWords } from "../operator-answer";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited, named, noBasis, quoted, together } from "../parts/basis";
import { oneLine } from "../parts/one-line";
import { twoYearsBefore } from "../tca-appeal/gate";

/** Whether what is reviewed is the user's appeal against an operator, and no report. */
export function isAppeal(step: FiledStep): boolean {
  return wasTakenAs(step, "申诉");
}

/** The complaint to the operator that went before the appeal; null where none is on record. */
export function askedFirst({ filed }: Facts, step: FiledStep): FiledStep | null {
  return latestAt(
    filed.filter((one) => one.filed.on <= step.filed.on),
    "operator",
  );
}

/** How the appeal fits what the body takes, what a refusal owes, and what was to be asked first. */
export function appealReasons(facts: Facts, step: FiledStep, answer: Told<Replied>): string[] {
  const asked = askedFirst(facts, step);
  return [
    ...(asked ? fitsInWords(facts, step, asked) : []),
    ...refusalReason(facts, step, answer),
    `请一并审查被申请人作出该答复以前是否询问、核实过我的投诉及${asked ? "该企业" : "被申诉的电信企业"}的处理、答复（${placeInPrint(appealAsksFirst)}）。`,
  ];
}

/** 第十条, all four, or the rule of the province: asked, and not satisfied or not answered in time. Nothing where the record shows neither. */
function fitsInWords(facts: Facts, step: FiledStep, asked: FiledStep): string[] {
  const why = unsolvedBy(facts, step, asked);
  if (why === "") return [];
  const company = companyNamed(facts, step, asked);
  const before = `我在申诉以前已向${company}投诉，${why}`;
  const about = "申诉针对的是该企业对我投诉的处理。";
  const { basis } = ruleOf(facts);
  if (basis !== operatorFirst) return [`${before}，符合${placeInPrint(basis)}的条件；${about}`];
  return [
    `我是${company}的用户，与申诉事项有直接利害关系；申诉有明确的被申诉人，有具体的请求和事实根据；${before}。我的申诉符合${placeInPrint(appealConditions)}规定的各项条件；${about}`,
  ];
}

/** 该企业, where the story has told of no other. */
export function companyNamed({ filed }: Facts, step: FiledStep, asked: FiledStep): string {
  const told = filed.filter(({ office, filed: { on } }) => office === "operator" && on <= step.filed.on);
  const names = new Set(told.map((one) => one.filed.to));
  return names.size === 1 && asked.filed.to !== "" ? "该企业" : asked.filed.to || asked.channelName;
}

function unsolvedBy(facts: Facts, { filed: { on } }: FiledStep, asked: FiledStep): string {
  const last = repliesTo(asked, facts.filed).findLast((one) => one.on <= on);
  if (last?.outcome === "satisfied") return "";
  const isAnswered = last !== undefined && last.outcome !== "no-answer" && last.outcome !== "accepted";
  if (isAnswered) return "对其处理结果不满意";
  if (on <= lastDayToAnswer(asked.filed.on, numberProvinceOf(facts))) return "";
  return `到我申诉时已满${spanInWords(ruleOf(facts).span)}，未获答复`;
}

const ruleOf = (facts: Facts) => answerRule(numberProvinceOf(facts));

function refusalReason(facts: Facts, step: FiledStep, { outcome, words }: Told<Replied>): string[] {
  if (!isDeclined(outcome)) return [];
  const asked = oneLine(words) === "" ? "该答复属于哪一项、有没有告知理由" : "该答复所说的理由属于其中哪一项";
  const told = outcome === "out-of-remit" ? "不予受理" : "不予办理";
  return [
    `本申请针对的是${told}的答复，不是对调解不服。申诉不予受理的情形，见${placeInPrint(appealRefusals)}${fitsNone(facts, step)}；不予受理的，应当告知理由（${placeInPrint(appealRefusalReasons)}）。${asked}，请一并审查。`,
  ];
}

/** Bodies that may take the same dispute. */
const others: Office[] = ["hotline", "market", "sector", "court"];

/** ，我认为我的申诉不属于其中任何一项: asked first, within two years, never appealed before and before nobody else, as far as the record goes. */
function fitsNone(facts: Facts, step: FiledStep): string {
  const asked = askedFirst(facts, step);
  const from = twoYearsBefore(step.filed.on);
  const isOpen =
    asked !== null &&
    unsolvedBy(facts, step, asked) !== "" &&
    facts.calls.every(({ at }) => dayInBeijing(at) >= from) &&
    !facts.filed.some((one) => others.includes(one.office) || (one !== step && isAppeal(one)));
  return isOpen ? "，我认为我的申诉不属于其中任何一项" : "";
}

/** ，我就其对我投诉的处理…: why the appeal concerns who made it. */
export function appealStanding(facts: Facts, step: FiledStep): string {
  const asked = askedFirst(facts, step);
  const whom = asked ? companyNamed(facts, step, asked) : "我的电信企业";
  return `我是${whom}的用户，就其对我投诉的处理向被申请人申诉，与被申请人对该申诉的处理有利害关系`;
}

/** What can be ordered of an appeal that was not taken, or was answered. */
export function appealRedo(outcome: Outcome): string {
  return isDeclined(outcome)
    ? "责令被申请人限期受理我的申诉，依法处理并答复我"
    : "责令被申请人限期重新处理我的申诉，并答复我";
}

/** What an appeal body owes: to whom it is open, why it refuses, and by when it answers. */
export function appealDuty(facts: Facts, step: FiledStep): Basis {
  const { today } = facts;
  const answer = answerTo(step, facts.filed);
  const declined = answer && isDeclined(answer.outcome);
  return together(
    quoted(ruleOf(facts).basis, today),
    declined ? together(quoted(appealRefusalReasons, today), cited([appealRefusals], today)) : noBasis,
    answer ? cited([appealAsksFirst], today) : noBasis,
    quoted(appealAnswered, today),
    named("监督管理职责，见", [provincialSupervision], [today]),
  );
}
