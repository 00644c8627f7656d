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
import { selfNamesInWords } from "../parts/self-named";
import { customerInShort } from "../parts/sold-to-customer";
import { ownFacts } from "../parts/whose";
import { callsWithSign, recordedOf } from "../police/alleged";
import { moneyInWords } from "../police/told";

/**
 * What the log tells beside the call itself. merchant: who it may have been. customer: that the user is its customer.
 * denial: that the user owes nothing. consent: that the user never agreed. paid: what was lost by it. isOfContract: that it
 * spoke of what was agreed, and sold nothing.
 */
export type Beside = Record<"merchant" | "customer" | "denial" | "consent" | "paid", string> & {
  isOfContract: boolean;
};

export const nothingBeside: Beside = {
  ...{ merchant: "", customer: "", denial: "", consent: "", paid: "" },
  isOfContract: false,
};

/** What is told beside each call of the letter: what holds for all of them is found once. */
export function besidesOf(facts: Facts): (call: LoggedCall) => Beside {
  const own = new Set(ownFacts(facts).calls);
  const customer = customerInShort(unboughtFacts(facts)).text;
  const denial = denialOf(facts, written);
  const [merchantOf, paidFor] = [merchantsOf(facts, own), lossesOf(facts)];
  const asked = new Set(ofContract(facts));
  return (call) => ({
    merchant: merchantOf(call),
    customer: own.has(call) ? customer : "",
    denial: isDunning(call) ? denial : "",
    consent: consentInWords({ ...facts, calls: [call] }),
    paid: paidFor(call),
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

/** 另有来电自称“安心装饰”，这次可能也是该公司所打，请转核查单位参考。 Unless the call says so itself, or is known to be another's; 据我了解 where none does. */
function merchantsOf(facts: Facts, own: Set<LoggedCall>): (call: LoggedCall) => string {
  const name = oneLine(facts.answers.merchantName);
  const merchant = merchantAfterName(facts);
  const othersOf = othersThan(naming(facts));
  return (call) => {
    if (name === "" || namesIt(nameOf(call), name) || !own.has(call)) return "";
    const { said, isOfNumber } = othersOf(call);
    if (said === "") return `据我了解，可能是${quoted(name)}所打，${passesOn.verify}。`;
    const asked = isOfNumber
      ? `可能也是${merchant}所打，${passesOn.verify}`
      : `是否也由${merchant}${countingOf([call]).done}，${passesOn.others}`;
    return `另有${said}，这次${asked}。`;
  };
}

/** 来电自称“安心装饰”: by whom the name was given but for this call; isOfNumber: by its own number too. */
function othersThan(named: LoggedCall[]): (call: LoggedCall) => { said: string; isOfNumber: boolean } {
  const all = new Set(named);
  const [numbers, sorts] = [tally(named, ({ number }) => number), tally(named, sortOf)];
  const whole = inWords(named);
  return (call) => {
    const self = all.has(call) ? 1 : 0;
    const isLast = self === 1 && sorts.get(sortOf(call)) === 1;
    const said = isLast ? inWords(named.filter((one) => one !== call)) : whole;
    return { said, isOfNumber: call.number !== "" && (numbers.get(call.number) ?? 0) > self };
  };
}

/** What the sentence tells of a call: without one of several of a sort it reads the same. */
const sortOf = (call: LoggedCall) => `${call.kind}\n${nameOf(call)}`;

function inWords(named: LoggedCall[]): string {
  return named.length === 0 ? "" : `${countingOf(named).noun}${selfNamesInWords(named)}`;
}

function tally(calls: LoggedCall[], keyOf: (call: LoggedCall) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(keyOf(call), (counts.get(keyOf(call)) ?? 0) + 1);
  return counts;
}
