import type { Choice } from "@/components/ui/choices";
import { type Call, callSignNames, refusalWayNamesOf } from "@/lib/calls/call";
import { categories, categoryCodes } from "@/lib/calls/categories";
import { howWords } from "./call-words";

export const howChoices: Choice[] = Object.entries(howWords).map(([value, label]) => ({ value, label }));

// The five that most people need first, then the form's own order.
const usual = [22, 7, 4, 6, 5] as const;

export const categoryChoices: Choice[] = [...new Set([...usual, ...categoryCodes])].map((code) => ({
  value: String(code),
  label: categories[code],
}));

/** 在电话里说的 first of a call, 回短信拒绝 of a message. */
export function refusalChoicesOf(kind: Call["kind"]): Choice[] {
  return Object.entries(refusalWayNamesOf(kind)).map(([value, label]) => ({ value, label }));
}

export const signChoices: Choice[] = Object.entries(callSignNames).map(([value, label]) => ({
  value,
  label,
}));

export const nameChoices: Choice[] = [
  { value: "yes", label: "知道" },
  { value: "no", label: "不知道" },
  { value: "unknown", label: "没注意" },
];
