import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { areHidden, countingOf } from "./group";

/** Numbers that a subscriber may take to another operator. */
const portable: NumberKind[] = ["mobile", "virtual-mobile"];
/** Numbers that a caller can have shown in the place of its own. */
const imitable: NumberKind[] = ["landline", "international", "unknown"];

/** What the digits do not prove, by the kinds of numbers that called; "" where they leave no doubt. you: 贵局, or nothing; null where nobody is asked to look into it. */
export function cautionOf(calls: LoggedCall[], you: string | null): string {
  if (areHidden(calls))
    return `${countingOf(calls).noun}未显示号码${you === null ? "" : `，实际${countingOf(calls).origin}请${you}依法核查`}。`;
  const ask = you === null ? "。" : `，请${you}核查。`;
  const kinds = calls.flatMap(({ number, profile }) => (number === "" ? [] : profile.kind));
  const isAll = kinds.every((kind) => portable.includes(kind));
  if (kinds.some((kind) => portable.includes(kind)))
    return `${isAll ? "" : "手机"}号段归属仅供参考，可能携号转网或者改号${ask}`;
  if (kinds.some((kind) => imitable.includes(kind))) return `显示的号码可能经过改号${ask}`;
  return "";
}
