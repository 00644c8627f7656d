import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import {
  callerNumbersPenalty,
  noLentCards,
  realNames,
  realNamesOfResellers,
  realNamesPenalty,
  trueCallerNumbers,
  trueOriginAbroad,
} from "@/lib/law/refs";
import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { type Basis, inForce, named, quotation, together } from "./basis";

const daysOf = (calls: LoggedCall[]) => calls.map((call) => dayInBeijing(call.at));

/** Quotes the passages in force on the days of the calls. */
export function grounds(passages: Passage[], calls: LoggedCall[]): Basis {
  const editions = inForce(passages, daysOf(calls));
  return {
    texts: editions.map((one) => quotation(one.ref)),
    citations: editions.map((one) => one.citation),
  };
}

/** 未履行实名登记职责的，依照《反电信网络诈骗法》第三十九条第（二）项处罚。 */
function punished(who: string, penalty: Passage, calls: LoggedCall[]): Basis {
  const { texts, citations } = named(`${who}，依照`, [penalty], daysOf(calls));
  return { texts: texts.map((text) => text.replace(/。$/, "处罚。")), citations };
}

/** What of a number may not be let or lent: the card in it, or the line behind it. */
const lendable: Partial<Record<NumberKind, string>> = {
  mobile: "电话卡",
  "virtual-mobile": "电话卡",
  satellite: "电话卡",
  iot: "物联网卡",
  landline: "电信线路",
};

/** 电话卡、电信线路 */
export function lendableIn(calls: LoggedCall[]): string {
  return [...new Set(calls.flatMap(({ profile }) => lendable[profile.kind] ?? []))].join("、");
}

/** Who uses a number has to be known by name, its card is neither let nor lent, and what follows. resold: the number of a virtual operator. */
export function registrationGrounds(calls: LoggedCall[], resold = false): Basis {
  const cards = calls.filter(({ profile }) => profile.kind !== "landline");
  return together(
    grounds(resold ? [realNames, realNamesOfResellers, noLentCards] : [realNames, noLentCards], calls),
    punished("未履行实名登记职责的", realNamesPenalty, cards),
  );
}

/** The number shown is the true one, from abroad too, and what follows where it is not. */
export function callerNumberGrounds(calls: LoggedCall[]): Basis {
  const abroad = calls.filter(({ profile }) => profile.kind === "international");
  const rule = grounds([trueCallerNumbers], calls);
  const penalty = punished("未对改号电话、虚假主叫采取措施的", callerNumbersPenalty, calls);
  const [follows = ""] = penalty.texts;
  return together(
    { texts: rule.texts.map((text) => text + follows), citations: rule.citations },
    grounds([trueOriginAbroad], abroad),
    { texts: [], citations: penalty.citations },
  );
}
