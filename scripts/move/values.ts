import type { Column } from "./tables";

/** A value of SQLite as text that PostgreSQL reads and gives back alike; null stays null. */
export function toText({ type }: Column, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (type === "boolean") return Number(value) === 0 ? "false" : "true";
  if (type.startsWith("timestamp")) return instant(value);
  return String(value).replaceAll("\0", "");
}

/** Prisma writes ISO text with its offset; CURRENT_TIMESTAMP has neither T nor offset, and older rows may be milliseconds. */
function instant(value: unknown): string {
  const text = String(value);
  const isPlain = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/.test(text);
  const date = new Date(
    typeof value === "string" ? (isPlain ? `${text.replace(" ", "T")}Z` : text) : Number(value),
  );
  return date.toISOString().slice(0, -1);
}

/** How PostgreSQL is asked for a column, so that it reads as `toText` writes it. */
export function asText({ name, type }: Column, quotedName: string): string {
  if (type.startsWith("timestamp"))
    return `to_char(${quotedName}, 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS "${name}"`;
  return `${quotedName}::text AS "${name}"`;
}

/** The same number in other digits is the same number. */
export function canonical({ type }: Column, text: string | null): string | number | null {
  return text !== null && type === "double precision" ? Number(text) : text;
}
