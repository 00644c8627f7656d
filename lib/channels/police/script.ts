import { fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { quoted } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { amountOf } from "../parts/amount";
import { costInShort } from "../parts/cost-in-short";
import { isCustomerOf } from "../parts/customer";
import { isDebtOpen } from "../parts/debt";
import { naming } from "../parts/ground";
import { areHidden } from "../parts/group";
import { cameInShort, toldInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { merchantAloud } from "../parts/merchant-words";
import { knownInShort } from "../parts/names-in-short";
import { oneLine } from "../parts/one-line";
import { customerAloud } from "../parts/sold-to-customer";
import { wasHeard } from "../parts/subject";
import { callsWithSign, recordedOf } from "./alleged";
import { stopAloud } from "./emergency";
import { says } from "./fraud-short";
import { isMoneyLost } from "./loss";
import { contactRequest } from "./peace-requests";
import { isPlain } from "./pestering";
import { gravest, limit, who } from "./short";

/** 其中3次疑似诈骗: what of the gravest has not been said yet, where it is not true of all of them. */
function marked({ calls }: Facts): RankedSentence {
  const signs = (["fraud", "threat", "sells-data"] as const).filter((sign) => isWorthSaying(sign, calls));
  const said = signs.map((sign) => {
    const signed = callsWithSign(calls, sign);
    return `${amountOf(signed)}${recordedOf(sign, signed).told}`;
  });
  return { text: said.length === 0 ? "" : `其中${said.join("，")}。`, rank: 0.51 };
}

/** A single threat, or sale, was quoted at the beginning; where all that was heard is a fraud, it is counted as one. */
function isWorthSaying(sign: "fraud" | "threat" | "sells-data", calls: Facts["calls"]): boolean {
  const { length } = callsWithSign(calls, sign);
  if (sign === "fraud") return length > 0 && calls.filter(wasHeard).length > length;
  return length < calls.length && length > 1;
}

/** Only what there is. */
function brought({ evidence }: Facts): string {
  return evidence.length === 0 ? "" : "，证据我带来了";
}

/** 查清号码是谁在用，依法处理，审查能否责令对方不再接触我: what the report asks for, in so many words. */
function toFindOut(facts: Facts): string {
  const { calls } = facts;
  const who = areHidden(calls) ? "查清是谁打的" : "查清号码是谁在用";
  const source = callsWithSign(calls, "sells-data").length > 0 ? "、我的信息从哪里来" : "";
  const ban = contactRequest(facts).texts.length > 0 ? "，审查能否责令对方不再接触我" : "";
  return `${who}${source}，依法处理${ban}`;
}

/** What is wanted, right behind what happened. */
function wanted(facts: Facts): RankedSentence {
  const stop = isMoneyLost(facts) ? `${stopAloud(facts.answers.moneyLost, "请先紧急")}。` : "";
  const refusal = isPlain(facts.calls)
    ? "；不归公安管的话，请告诉我该找哪个部门"
    : "；不立案的话，请书面说明理由";
  return says(`${stop}请受理，给我一份受案回执，${toFindOut(facts)}${refusal}。`);
}

/** Whom it may be of, and that the user is its customer: that alone where there is no room. */
function merchantAndCustomer(facts: Facts): RankedSentence {
  const own = { ...merchantAloud(facts), rank: 1 };
  if (!isCustomerOf(facts)) return own;
  const named = customerAloud(facts, quoted(oneLine(facts.answers.merchantName)));
  return { text: `${own.text}${customerAloud(facts).text}`, rank: 1, shorter: named };
}

/** That a seller of data had the name tells where it comes from. */
function knownAloud(facts: Facts): RankedSentence {
  const isSold = callsWithSign(facts.calls, "sells-data").length > 0;
  return isSold ? { ...knownInShort(facts), rank: 0.4 } : says("");
}

/** How many were grave right behind how many there were: behind what came after a no it would be some of those. */
function toldWithMarks(facts: Facts): RankedSentence[] {
  const told = toldInShort(facts, { ...aloud, namedLater: naming(facts) });
  const { length } = cameInShort(facts, aloud);
  return [...told.slice(0, length), marked(facts), ...told.slice(length)];
}

/** What to say at the counter or on the phone: what happened, what is wanted, who it is, and then the calls. */
export function counterScript(facts: Facts): LetterText {
  const told = gravest(facts);
  const asked = wanted(facts);
  const sentences = [
    says("你好，我来报案。"),
    ...told,
    ...(told.length > 0 ? [asked] : []),
    who(facts),
    ...toldWithMarks(facts),
    { text: isDebtOpen(facts) ? "有没有债务，都不影响我报案。" : "", rank: 0.9 },
    knownAloud(facts),
    costInShort(facts),
    merchantAndCustomer(facts),
    { text: `时间和号码都写在材料里${brought(facts)}。`, rank: 0.06 },
    ...(told.length > 0 ? [] : [asked]),
  ];
  const kept = sentences.filter((one) => one.text !== "");
  return { id: "counter", name: "到派出所这样说", text: fitted(kept, limit), limit };
}
