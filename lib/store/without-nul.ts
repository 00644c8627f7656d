import type { SqlQuery } from "@prisma/driver-adapter-utils";

/**
 * A query whose text has no U+0000, which no keyboard makes: PostgreSQL refuses it, and SQLite's functions take it for
 * the end. JSON has it as \u0000, which is kept.
 */
export function withoutNul(query: SqlQuery): SqlQuery {
  if (!query.args.some(hasNul)) return query;
  return { ...query, args: query.args.map((arg) => (hasNul(arg) ? arg.replaceAll("\0", "") : arg)) };
}

function hasNul(arg: unknown): arg is string {
  return typeof arg === "string" && arg.includes("\0");
}
