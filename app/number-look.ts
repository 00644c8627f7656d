import { nfkc } from "@/lib/unicode";
import type { Query } from "./complaints/query";
import { placeIn } from "./place-in";

/** Which numbers a long list of them shows: those with these digits, and which page of them, from 0. */
export type NumberLook = { q: string; page: number };

/** As an address says it: q, and part counted from 1. */
export function readNumberLook({ q, part }: Query): NumberLook {
  const digits =
    typeof q === "string"
      ? nfkc(q)
          .replace(/[^\d+]/g, "")
          .slice(0, 20)
      : "";
  return { q: digits, page: placeIn(part, 1) - 1 };
}

/** The same for an address; "" for what is shown at first. */
export function numberLookQuery({ q, page }: NumberLook): string {
  const asked = { ...(q && { q }), ...(page > 0 && { part: String(page + 1) }) };
  return new URLSearchParams(asked).toString();
}
