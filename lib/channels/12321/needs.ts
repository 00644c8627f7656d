import { kindCountOf, kindsInWords } from "@/lib/calls/kind-count";
import { lacksHow, lacksMatter, unfinished } from "@/lib/calls/unfinished";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { oneLine } from "../parts/one-line";
import { personNeeds } from "../parts/person";

const unfinishedOnes = { text: "还差这些", href: "/calls/unfinished" };

/** What a call lacks is left open on its own card: it keeps no other card back. */
export function reportNeeds(facts: Facts): Need[] {
  const bare = facts.calls.filter(unfinished);
  const [first] = bare;
  const next =
    bare.length > 1 ? unfinishedOnes : first && { text: "补上这次来电", href: `/calls/${first.id}` };
  const missing: Need[] = first
    ? [{ code: "unfinished-calls", text: lackingInWords(bare), required: false, next }]
    : [];
  return [...personNeeds(facts.complainant, ["name", "phone"]), ...missing, ...textsNeed(facts.calls)];
}

/** What is reported of a message is its text. */
function textsNeed(calls: LoggedCall[]): Need[] {
  const bare = calls.filter(({ kind, smsText }) => kind === "sms" && oneLine(smsText) === "");
  const [first] = bare;
  if (!first) return [];
  const text = `${kindsInWords(kindCountOf(bare))}的原文`;
  const next = {
    text: bare.length > 1 ? "照原文补上，从最早的一条补起" : "照原文补在那条短信里",
    href: `/calls/${first.id}`,
  };
  return [{ code: "message-texts", text, required: false, next }];
}

/** 2次来电是哪一类; 1次来电、1条短信怎么打的、是哪一类: only what one of them lacks. */
function lackingInWords(bare: LoggedCall[]): string {
  const lacks = [bare.some(lacksHow) && "怎么打的", bare.some(lacksMatter) && "是哪一类"];
  return kindsInWords(kindCountOf(bare)) + lacks.filter(Boolean).join("、");
}
