import { dayInBeijing } from "@/lib/deadlines/beijing";
import { noTradeInInformation } from "@/lib/law/information-refs";
import type { LoggedCall } from "../facts";
import { type Basis, quotedFor } from "./basis";
import { isDunning } from "./debt";

/** Nobody's number is used for another's debt without a ground: quoted to those who deal with whoever dunns. */
export function debtBasis(calls: LoggedCall[]): Basis {
  const days = calls.filter(isDunning).map(({ at }) => dayInBeijing(at));
  return quotedFor([noTradeInInformation], days);
}
