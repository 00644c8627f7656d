import { listInWords } from "@/lib/letters/wording";
import type { Need } from "../channel";
import type { Facts } from "../facts";

const purchase = /消费|订单|合同|小票|定金|付款|支付|转账|凭证|发票|收据/;
const receipt = /发票|票据|收据/;

/** 消费凭证复印件（1份，另附）: what a complaint is refused without, and what no file of the log shows; its user lays it beside the letter. */
export function papersToAdd(facts: Facts): string[] {
  return lackingIn(facts).map((name) => `${name}复印件（1份，另附）`);
}

function lackingIn({ answers, evidence }: Facts): string[] {
  return [
    ...(showsPurchase(evidence) ? [] : ["消费凭证"]),
    ...(answers.costsClaimed === "" || areCalled(receipt, evidence) ? [] : ["费用票据"]),
  ];
}

/** A file that its user called a paper of a purchase. */
export function showsPurchase(evidence: Facts["evidence"]): boolean {
  return areCalled(purchase, evidence);
}

function areCalled(words: RegExp, evidence: Facts["evidence"]): boolean {
  return evidence.some(({ name, note }) => words.test(`${name}${note}`));
}

/** Said before the letter, which names it. */
export function papersNeed(facts: Facts): Need[] {
  const lacking = lackingIn(facts);
  if (lacking.length === 0) return [];
  const text = `附件里写了${listInWords(lacking)}复印件，要自己放进去`;
  const next = { text: "复印好附在后面；证明不了买过的，12315不收" };
  return [{ code: "papers-to-add", text, required: false, next }];
}
