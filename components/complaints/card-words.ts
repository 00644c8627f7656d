import { kindsInWords } from "@/lib/calls/kind-count";
import type { FieldCard } from "@/lib/letters/letter";

/** What there is to fill in: a form for each call and message, or one for all of them. */
export function cardWords(cards: FieldCard[]): string {
  const [first] = cards;
  if (first?.callId === "") return "一张表，照它的次序";
  const messages = cards.filter(isOfMessage).length;
  return `${kindsInWords({ calls: cards.length - messages, messages })}，每次一张表`;
}

/** A letter that is issued keeps only the card, and only that of a message has its text. */
function isOfMessage({ fields }: FieldCard): boolean {
  return fields.some(({ label }) => label === "短信原文");
}
