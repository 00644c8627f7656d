import { namesIt } from "@/lib/calls/name-of-company";
import { nameOf } from "@/lib/calls/names";
import { quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { consentInWords } from "../parts/consent-in-short";
import { unboughtFacts } from "../parts/customer";
import { denialOf, isDunning } from "../parts/debt";
import { fraudsIn } from "../parts/grave";
import { merchantAfterName, naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { passesOn } from "../parts/inquiry";
import { written } from "../parts/manner";
import { ofContract } from "../parts/of-contract";
import { oneLine } from "../parts/one-line";
import { secrecyRequest } from "../parts/secrecy";
import { selfNamesInWords } from "../parts/self-named";
import { customerInShort } from "../parts/sold-to-customer";
import { ownFacts } from "../parts/whose";
import { callsWithSign, recordedOf } from "../police/alleged";
import { moneyInWords } from "../police/told";

/**
 * What the log tells beside the call itself. merchant: who it may have been. customer: that the user is its customer.
 * denial: that the user owes nothing. consent: that the user never agreed. paid: what was lost by it. secrecy: that it is
 * asked for. isOfContract: that it spoke of what was agreed, and sold nothing.
 */
export type Beside = Record<"merchant" | "customer" | "denial" | "consent" | "paid" | "secrecy", string> & {
  isOfContract: boolean;
};

export const nothingBeside: Beside = {
  ...{ merchant: "", customer: "", denial: "", consent: "", paid: "", secrecy: "" },
  isOfContract: false,
};

/** What is told beside each call of the letter: what holds for all of them is found once. */
export function besidesOf(facts: Facts): (call: LoggedCall) => Beside {
  const own = new Set(ownFacts(facts).calls);
  const customer = customerInShort(unboughtFacts(facts)).text;
  const denial = denialOf(facts, written);
  const [merchantOf, paidFor] = [merchantsOf(facts, own), lossesOf(facts)];
  const asked = new Set(ofContract(facts));
  const secrecy = secrecyRequest(facts);
  return (call) => ({
    merchant: merchantOf(call),
    customer: own.has(call) ? customer : "",
    denial: isDunning(call) ? denial : "",
    consent: consentInWords({ ...facts, calls: [call] }),
    paid: paidFor(call),
    secrecy: secrecy && `${secrecy}。`,
    isOfContract: asked.has(call),
  });
}

/** That money was paid in this call or after it; what it was, the user told of all such calls at once. */
function lossesOf({ calls, answers }: Facts): (call: LoggedCall) => string {
  const paid = callsWithSign(calls, "paid");
  const costly = new Set(paid.length > 0 ? paid : fraudsIn(calls));
  const lost = moneyInWords(answers).replace(/^付款和损失/, costly.size === 1 ? "$&" : "所有付款和损失");
  return (call) => {
    if (!costly.has(call)) return "";
    const told = paid.length > 0 ? `这次${countingOf([call]).noun}${recordedOf("paid", [call]).told}。` : "";
    return told + lost;
  };
}

/**
 * 另有来电自称“安心装饰”，这次可能也是该公司所打，请转核查单位参考。 Unless the call says so itself, or is known to be another's: of one
 * that gave what may be that name only 可能是“安心装饰”所打, which needs no other; 据我了解 where none did.
 */
function merchantsOf(facts: Facts, own: Set<LoggedCall>): (call: LoggedCall) => string {
  const name = oneLine(facts.answers.merchantName);
  const named = naming(facts);
  const [gave, numbers] = [new Set(named), new Set(named.map(({ number }) => number))];
  const said = named.length === 0 ? "" : `${countingOf(named).noun}${selfNamesInWords(named)}`;
  const merchant = merchantAfterName(facts);
  return (call) => {
    if (name === "" || namesIt(nameOf(call), name) || !own.has(call)) return "";
    const { by, done } = countingOf([call]);
    if (gave.has(call)) return `可能是${quoted(name)}${by}，${passesOn.verify}。`;
    if (said === "") return `据我了解，可能是${quoted(name)}${by}，${passesOn.verify}。`;
    const asked =
      call.number !== "" && numbers.has(call.number)
        ? `可能也是${merchant}${by}，${passesOn.verify}`
        : `是否也由${merchant}${done}，${passesOn.others}`;
    return `另有${said}，这次${asked}。`;
  };
}
