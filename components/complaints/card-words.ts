import type { FieldCard } from "@/lib/letters/letter";

/** What there is to fill in: a form for each call, or one for all of them. */
export function cardWords(cards: FieldCard[]): string {
  const [first] = cards;
  return first?.callId === "" ? "一张表，照它的次序" : `${cards.length}次来电，每次一张表`;
}
