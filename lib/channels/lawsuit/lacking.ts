import type { Need } from "../channel";
import type { Facts } from "../facts";
import { showsPurchase } from "../market-complaint/papers";
import { oneLine } from "../parts/one-line";

/** A notary was paid, and what the notary wrote is not here. */
export function lacksNotarial({ answers, evidence }: Facts): boolean {
  const isHere = evidence.some(({ name, note }) => /公证书/.test(`${name}${note}`));
  return answers.costsClaimed !== "" && /公证费/.test(answers.costsFor) && !isHere;
}

/** What the paper counts on and the user has to bring. */
export function lackingNeeds(facts: Facts): Need[] {
  return [...notarialNeed(facts), ...voucherNeed(facts)];
}

function notarialNeed(facts: Facts): Need[] {
  if (!lacksNotarial(facts)) return [];
  const next = { text: "公证书需要另行准备：拍下来附上，名字里写上“公证书”；或者递交时带上原件和复印件" };
  return [{ code: "notarial", text: "你写了公证费，附件里没有公证书", required: false, next }];
}

const paid = /\d[\d.,]*\s?(?:万|千|百)?元|[定订押]金|预付|首付|付了|付款|已付|交了/;
/** Papers of other costs. */
const ofCosts = /公证|律师|病历|挂号|门诊/;

/** Who says to have paid is asked for what shows it. */
function voucherNeed({ answers, evidence }: Facts): Need[] {
  const isPaid = answers.isCustomer && paid.test(answers.purchase);
  const isHere = showsPurchase(evidence.filter(({ name, note }) => !ofCosts.test(`${name}${note}`)));
  if (!isPaid || isHere) return [];
  const text = `你写了${oneLine(answers.purchase)}，附件里没有凭证`;
  const next = { text: "收据、转账记录、合同需要另行准备：拍下来附上；没有，对方不认就难认定你是客户" };
  return [{ code: "voucher", text, required: false, next }];
}
