import { clean } from "@/lib/numbers/clean";
import { nfkc } from "@/lib/unicode";
import type { NewCall } from "./call";
import { categories } from "./categories";

/** Text as it is searched: full width, case and the hyphens of numbers do not matter; % and _ mean nothing to LIKE. */
function fold(text: string): string {
  return nfkc(text)
    .toLowerCase()
    .replace(/(?<=\d)-(?=\d)/g, "")
    .replace(/[%_]/g, "·");
}

/** Everything of a call that can be found by: its number, as cleaned and as typed, its kind and all words. */
export function searchText(call: NewCall): string {
  const kind = call.category === null ? "" : categories[call.category];
  const { number, typed, caller, product, words, cost, note, smsText } = call;
  return fold([number, typed, kind, caller, product, words, cost, note, smsText].join("\n"));
}

/** What was searched for, as words that must all occur; a number in any spelling is one word. */
export function searchWords(asked: string): string[] {
  const number = /^[\d\s()+-]{3,}$/.test(nfkc(asked)) ? clean(asked) : "";
  return number ? [number] : fold(asked).split(/\s+/).filter(Boolean);
}
