import { addDays } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Replied } from "@/lib/filings/step";
import { petitionReexamined } from "@/lib/law/petition-refs";
import { placeInPrint } from "@/lib/law/print";
import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep, Told } from "../filed-step";
import type { Office } from "../office";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited, noBasis } from "../parts/basis";
import { allSteps } from "../parts/story-of-steps";
import { isAppeal } from "../review/appeal";
import { isMinistry, ofGovernment } from "./offices";

/** Whose answers may be such an opinion. An appeal has a procedure of its own. */
const mayOpine: Office[] = ["administration", "sector", "cyberspace"];
const daysToAsk = 30;

type Answered = { step: FiledStep; answer: Told<Replied> };

/** The answer of which the thirty days end last, where they are still running. */
function openAnswer(facts: Facts): Answered | undefined {
  if (ofGovernment.test(facts.answers.addressee)) return undefined;
  const answered = allSteps(facts).flatMap((step): Answered[] => {
    const answer = answerTo(step, facts.filed);
    const isOpen = mayOpine.includes(step.office) && !isAppeal(step) && step.filed.to !== "";
    return answer && isOpen && answer.outcome !== "satisfied" ? [{ step, answer }] : [];
  });
  return answered
    .filter(({ answer }) => lastDayToAsk(answer) >= facts.today)
    .sort((a, b) => (a.answer.on < b.answer.on ? 1 : -1))[0];
}

const lastDayToAsk = ({ on }: Replied) => addDays(on, daysToAsk);

/** 如辽宁省通信管理局2026年10月30日的答复属于信访处理意见，请将本件作为复查请求办理: else its answer may be held against a petition that comes anew. */
export function reexamination(facts: Facts): Basis {
  const open = openAnswer(facts);
  if (!open) return noBasis;
  const { step, answer } = open;
  const isAbove = isMinistry.test(facts.answers.addressee) && step.filed.to.includes("通信管理局");
  const above = isAbove ? "" : "、贵单位是其上一级机关";
  const text = `如${step.filed.to}${dateInWords(answer.on)}${toldMark(answer.isTold)}的答复属于信访处理意见${above}，请将本件作为复查请求办理（${placeInPrint(petitionReexamined)}，在收到该答复之日起30日内）`;
  return { ...cited([petitionReexamined], facts.today), texts: [text] };
}

/** Until when that holds: the letter says that the thirty days are not over. */
export function reexaminationNeed(facts: Facts): Need[] {
  const open = openAnswer(facts);
  if (!open) return [];
  const by = monthDay(lastDayToAsk(open.answer), facts.today);
  const text = `信里请求把${open.step.filed.to}的答复一并复查，要在${by}以前交（${placeInPrint(petitionReexamined)}）`;
  const next = { text: "过了那天再交，先重新写一遍，这一句会去掉" };
  return [{ code: "reexamine-by", text, required: false, next }];
}
