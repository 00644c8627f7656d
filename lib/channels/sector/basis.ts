import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import {
  insuranceSalePenalty,
  insuranceSellerNamed,
  noInsuranceAfterNo,
  wayToRefuse,
} from "@/lib/law/finance-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, inForce, noBasis, quotation, together } from "../parts/basis";
import { sellingBasis } from "../parts/consent";
import { debtBasis } from "../parts/debt-basis";
import { groupsOf } from "../parts/group";
import { subjectOf } from "../parts/subject";

/** The rule on commercial calls, and what the trade's own body enforces, each by the days of the calls it governs. */
export function sectorBasis(facts: Facts): Basis {
  const { calls } = facts;
  return together(sellingBasis(facts), insuranceBasis(facts), paymentBasis(calls), debtBasis(calls));
}

const daysOf = (calls: LoggedCall[]) => calls.map(({ at }) => dayInBeijing(at));

/** Who spoke had to say who it was, where the user said that one did not; what is sent over the net stops after a no. */
function insuranceBasis({ answers, calls }: Facts): Basis {
  const selling = calls.filter((call) => subjectOf(call) === 5);
  const spoken = selling.filter(({ kind, how }) => kind === "call" && (how === "person" || how === "robot"));
  const told = new Set(groupsOf(calls).flatMap(({ after }) => after.own));
  const later = selling.filter((call) => call.kind === "sms" && told.has(call));
  return together(
    answers.hidName ? withPenalty(insuranceSellerNamed, insuranceSalePenalty, daysOf(spoken)) : noBasis,
    conditional("属于互联网保险产品信息的，另据", noInsuranceAfterNo, daysOf(later)),
  );
}

function withPenalty(rule: Passage, penalty: Passage, days: string[]): Basis {
  const citations = inForce([rule, penalty], days).map((one) => one.citation);
  if (citations.length < 2) return noBasis;
  return { texts: [`${quotation(rule)}违反的，依照${placeInPrint(penalty)}处罚。`], citations };
}

function conditional(lead: string, rule: Passage, days: string[]): Basis {
  const all = inForce([rule], days);
  return {
    texts: all.map(({ ref }) => `${lead}${quotation(ref)}`),
    citations: all.map((one) => one.citation),
  };
}

function paymentBasis(calls: LoggedCall[]): Basis {
  const sent = calls.filter((call) => subjectOf(call) === 21 && call.kind === "sms");
  return conditional("属于银行、支付机构发送的，另据", wayToRefuse, daysOf(sent));
}
