import "server-only";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataDir } from "@/lib/store/data-dir";
import { postgresqlUrl } from "@/lib/store/dialect";

/**
 * Signs the session cookies: BETTER_AUTH_SECRET, or one that is made once and kept in the data folder. Servers on one
 * PostgreSQL have to be given the same, and with ENCRYPTION_KEY none is made beside what is sealed: scripts/settings.mjs
 * says both at the start.
 */
export function secret(): string {
  const given = process.env.BETTER_AUTH_SECRET;
  if (!given && postgresqlUrl()) throw new Error("DATABASE_URL without BETTER_AUTH_SECRET");
  return given || keptSecret(path.join(dataDir(), "secret"));
}

function keptSecret(file: string): string {
  if (!fs.existsSync(file)) {
    if (process.env.ENCRYPTION_KEY) throw new Error("ENCRYPTION_KEY without BETTER_AUTH_SECRET");
    make(file);
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** Written whole under another name first; of two processes that begin at once, the first one's secret stays. */
function make(file: string): void {
  const draft = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft);
  }
}
