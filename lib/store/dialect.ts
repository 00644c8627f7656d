export type Dialect = "sqlite" | "postgresql";

/** The PostgreSQL that this instance works with, as DATABASE_URL names it; null: the file in DATA_DIR. */
export function postgresqlUrl(): string | null {
  return process.env.DATABASE_URL || null;
}

export function dialect(): Dialect {
  return postgresqlUrl() ? "postgresql" : "sqlite";
}

/** Text for the inside of a LIKE pattern: only PostgreSQL takes a backslash for more than itself. */
export function likeText(text: string): string {
  return dialect() === "postgresql" ? text.replaceAll("\\", "\\\\") : text;
}
