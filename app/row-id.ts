import { notFound } from "next/navigation";

/** The id an action was called with. A browser can send anything in its place; what is no text names nothing. */
export function rowId(sent: unknown): string {
  return typeof sent === "string" ? sent : notFound();
}
