import { dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import { askedStep } from "../asked-step";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { numberProvinceNeed, numberProvinceOf } from "../number-province";
import { numbersInWords } from "../parts/numbers";
import { brandNeeds, personNeeds } from "../parts/person";
import { notAsked } from "./asked";
import { twoYearsBefore } from "./gate";

/** The contents of 第十二条, and what makes the appeal checkable. */
export function appealNeeds(facts: Facts): Need[] {
  const { complainant, answers } = facts;
  const whereTo = numberProvinceOf(facts) === "" ? (["province"] as const) : [];
  return [
    ...personNeeds(complainant, ["name", "phone", "address", "postcode", ...whereTo, "operator"]),
    ...brandNeeds(complainant),
    ...operatorNeeds(facts),
    ...whichNeed(facts),
    ...numberProvinceNeed(facts, "先写给你在的省"),
    ...(answers.operatorAddress === ""
      ? [
          need(
            "operator-address",
            "运营商的地址",
            false,
            "账单、营业执照上有，营业厅的也行；不填，信里留一行，打印后手填",
          ),
        ]
      : []),
    ...earlierCallsNeed(facts),
    ...otherNumbersNeed(facts),
    ...oldCallsNeed(facts),
  ];
}

/** What the record of the complaint to the operator lacks is put right there. */
function operatorNeeds(facts: Facts): Need[] {
  const { answers } = facts;
  const step = askedStep(facts);
  const receipt = need("operator-receipt", "运营商给的工单号", true, "打客服问一下工单号");
  const reply = need("operator-reply", "运营商怎么答复的", true, "写一句他们怎么说的");
  const lacking = [
    ...(answers.operatorReceipt === "" ? [receipt] : []),
    ...(answers.operatorOutcome === "unsatisfied" && answers.operatorReply === "" ? [reply] : []),
  ];
  if (!step) return lacking;
  const next = { text: "在那次投诉的进展里点“改”，补上", href: `/complaints/${step.complaintId}/follow` };
  return lacking.map((one) => ({ ...one, code: `recorded-${one.code}`, next }));
}

/** Of several complaints the letter tells of one, and says which. */
function whichNeed({ asked = [], answers, today }: Facts): Need[] {
  if (asked.length < 2 || answers.operatorChosenOn !== "") return [];
  const text = `投诉过${asked.length}次运营商，这封写的是${monthDay(answers.operatorOn, today)}那次`;
  return [need("operator-chosen-on", text, false, "要写另一次，在这里选")];
}

/** A complaint cannot have been about calls that had not come yet. */
function earlierCallsNeed({ calls, answers }: Facts): Need[] {
  const [first] = calls;
  if (!first || answers.operatorOn === "" || dayInBeijing(first.at) <= answers.operatorOn) return [];
  const text = "投诉运营商那天以前的来电，一次都没选";
  return [need("operator-on", text, true, "改投诉的日期，或者把那之前的来电也选上")];
}

/** An appeal is about what the operator was asked; of another number it has had no turn. */
function otherNumbersNeed(facts: Facts): Need[] {
  const others = notAsked(facts);
  if (others.length === 0) return [];
  const text = `${numbersInWords(others)}没有就它投诉过运营商`;
  return [need("other-numbers", text, false, "先就它投诉一次，或者从这封信里去掉")];
}

function oldCallsNeed({ calls, today }: Facts): Need[] {
  const old = calls.filter((call) => dayInBeijing(call.at) < twoYearsBefore(today));
  if (old.length === 0) return [];
  return [need("old-calls", `${old.length}次来电过了两年，申诉不收这部分`, false, "把过了两年的去掉")];
}

function need(code: string, text: string, required: boolean, next: string): Need {
  return { code, text, required, next: { text: next } };
}
