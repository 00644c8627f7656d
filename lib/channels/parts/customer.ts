import { toldMark } from "@/lib/letters/from-case-data";
import { quoted } from "@/lib/letters/wording";
import { isTold } from "../answers-said";
import type { Facts } from "../facts";
import { isCommercial } from "./about";
import { oneLine } from "./one-line";
import { ownFacts } from "./whose";

/** Whether the user said to be a customer of the company that is named: what it holds, it has from the user. */
export function isCustomerOf({ answers }: Pick<Facts, "answers">): boolean {
  return answers.isCustomer && oneLine(answers.merchantName) !== "";
}

/** 我是该公司的客户（“月租59元”），没有同意过其营销。 What a letter hides here, the other side says. "" of a stranger. */
export function customerInWords(facts: Facts, whom = "该公司", whose = "其"): string {
  const { answers, calls } = facts;
  if (!isCustomerOf(facts)) return "";
  const purchase = oneLine(answers.purchase);
  const bought = purchase === "" ? "" : `（${quoted(purchase)}${toldMark(isTold(answers, "purchase"))}）`;
  const isDenied = answers.neverAgreed && calls.some(isCommercial);
  return `我是${whom}的客户${bought}${isDenied ? `，没有同意过${whose}营销` : ""}。`;
}

/** Without what was bought: by day and sum the company knows who reports it, and where numbers are looked after nobody decides by them. */
export function unboughtFacts(facts: Facts): Facts {
  return { ...facts, answers: { ...facts.answers, purchase: "" } };
}

/** With the calls whose caller had the number from elsewhere, as far as is known: none of a company's to its own customer. */
export function strangersFacts(facts: Facts): Facts {
  if (!isCustomerOf(facts)) return facts;
  const own = new Set(ownFacts(facts).calls);
  return { ...facts, calls: facts.calls.filter((call) => !own.has(call)) };
}
