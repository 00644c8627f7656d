import { placeInPrint, placesInPrint } from "@/lib/law/print";
import {
  noPesteringWomen,
  orderToStop,
  protectionAtHome,
  protectionOfWomen,
} from "@/lib/law/protection-refs";
import type { Sourced } from "../channel";
import type { Facts } from "../facts";
import { type Basis, noBasis, quotedFor } from "../parts/basis";
import { isPartner } from "../parts/known-person";
import { readAt, sourced } from "../sources";
import { callsWithSign, daysOf } from "./alleged";
import { pestering } from "./pestering";

/** What a court can order beside the police, where somebody known pesters or threatens. */
export function courtOrders({ calls }: Facts): Sourced[] {
  const isKnown = calls.some(isPartner);
  const stop = sourced("知道是谁在打、不马上停就来不及的，可以向法院申请责令他停止。", readAt.lawStore, {
    basis: placeInPrint(orderToStop),
  });
  const order = sourced(
    "分手、离婚以后还纠缠、骚扰女方的，家里人或者一起住的人打骂、威胁的，可以向法院申请人身安全保护令，不用先起诉。",
    readAt.lawStore,
    { basis: placesInPrint([protectionOfWomen, protectionAtHome]) },
  );
  if (isKnown) return [order, stop];
  return callsWithSign(calls, "threat", "flood").length > 0 ? [stop] : [];
}

/** Of a woman whom a partner pesters: the rule against it, by the days of those calls. */
export function pesteringBasis({ calls, complainant }: Facts): Basis {
  if (complainant.gender !== "女") return noBasis;
  const all = [...callsWithSign(calls, "threat", "flood"), ...pestering(calls)].filter(isPartner);
  return quotedFor([noPesteringWomen], daysOf(all));
}
