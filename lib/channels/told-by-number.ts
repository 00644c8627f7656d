import type { NumberProfile } from "@/lib/numbers/profile";
import { administrationOf } from "./administrations";
import { type Complainant, ownOperators } from "./complainant";

type Told = Pick<NumberProfile, "operator" | "virtual" | "province" | "lonePlace">;

/** Where a number of that segment was opened; "" where only one of the two tables says so. */
export function provinceByNumber({ province, lonePlace }: Told): string {
  return lonePlace ? "" : (administrationOf(province ?? "")?.province ?? "");
}

/** Whose a number of that segment is, while it was not taken to another operator. */
export function operatorByNumber({ operator, virtual }: Told): Complainant["operator"] {
  if (virtual) return "虚拟运营商";
  return ownOperators.find((one) => one === operator) ?? "";
}

/** Beside a value that nobody said yet: 按号段填的是江苏省，不对就改. */
export function byNumberHint(value: string): string {
  return `按号段填的是${value}，不对就改`;
}
