import { fromCaseData } from "@/lib/letters/from-case-data";
import type { Field, FieldCard } from "@/lib/letters/letter";
import type { Answers } from "../answers";
import { isTold } from "../answers-said";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { basicOperatorOf } from "../operator/companies";
import { respondentName } from "../operator/names";
import { provincialAddress } from "../parts/address";
import { phoneInPrint } from "../parts/person";
import { shortAppeal } from "./short";

/**
 * The one form of the appeal's site, in the order that a retelling of it has (readAt.appealPortal; its year is not
 * known). The site itself was never seen, so nobody fills it but the person.
 */
export function appealCard(facts: Facts): FieldCard {
  const { complainant, answers } = facts;
  const answered = answers.operatorOutcome !== "no-answer";
  return {
    id: "card-appeal",
    callId: "",
    title: "栏目名称以网站为准",
    fields: [
      self("用户申诉须知", "看完再勾，按钮要等一会儿才亮"),
      kindOfOperator(facts),
      placeOfNumber(facts),
      pick("您是否向企业投诉过", "是"),
      pick("企业是否已处理反馈", answered ? "是" : "否"),
      ...(answered ? [pick("是否满意", "不满意")] : []),
      copied("姓名", complainant.name),
      copied("地址", provincialAddress(complainant)),
      copied("电话", phoneInPrint(complainant).replaceAll(" ", "")),
      copied("邮政编码", complainant.postcode),
      receiptOf(answers),
      { ...copied("申诉内容", shortAppeal(facts).text), note: "最多能写多少字，以网站为准" },
      self("验证码和提交", "都由你自己来"),
    ],
  };
}

/** The site asks where the number is at home; the city is the user's own only in that province. */
function placeOfNumber(facts: Facts): Field {
  const { province, city } = facts.complainant;
  const own = numberProvinceOf(facts);
  return pick("省份、地市", [own, own === province ? city : ""].filter(Boolean).join("，"));
}

/** What is typed is the bare number; that case data says it stands beside. */
function receiptOf(answers: Answers): Field {
  const field = copied("投诉工单号", answers.operatorReceipt);
  return isTold(answers, "operatorReceipt") ? { ...field, note: fromCaseData } : field;
}

/** The three that are named as 基础电信企业; what the form calls the others was not read. */
function kindOfOperator(facts: Facts): Field {
  const name = respondentName(facts);
  const basic = basicOperatorOf(name);
  return basic
    ? pick("企业类型", `基础电信企业，${basic}`)
    : self("企业类型", `选${name}所在的一类，以网站为准`);
}

function pick(label: string, value: string): Field {
  return { label, value, way: "pick" };
}

function copied(label: string, value: string): Field {
  return { label, value, way: "copy" };
}

function self(label: string, note: string): Field {
  return { label, value: "", way: "self", note };
}
