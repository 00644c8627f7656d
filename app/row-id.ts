import { notFound } from "next/navigation";
import { z } from "zod";

/** The id an action was called with. A browser can send anything in its place; what is no text names nothing. */
export function rowId(sent: unknown): string {
  return typeof sent === "string" && !sent.includes("\0") ? sent : notFound();
}

const Entry = z.uuid();

/** The name a form gave its filling-in; what is no UUID was made by no form of ours. */
export function entryId(sent: unknown): string {
  return Entry.safeParse(sent).data ?? notFound();
}

/** A text an action was called with; anything else says nothing. */
export function sentText(sent: unknown): string {
  return typeof sent === "string" ? sent : "";
}
