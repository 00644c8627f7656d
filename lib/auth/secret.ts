import "server-only";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataDir } from "@/lib/store/data-dir";
import { postgresqlUrl } from "@/lib/store/dialect";
import { StoreFault } from "@/lib/store/files/fault";

// On globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingServes?: boolean };

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

/**
 * A server makes its secret when it starts. One that is not there later lies in a data folder that is away: with another,
 * everybody would be a stranger, so that neither this process nor what replaces it after a fault makes one.
 */
export function beginSecret(): void {
  shared.qingjingServes = Number(process.env.QINGJING_REPLACED ?? 0) > 0;
  try {
    secret();
    shared.qingjingServes = true;
  } catch {} // whoever asks next is told
}

function keptSecret(file: string): string {
  if (!fs.existsSync(file)) {
    if (shared.qingjingServes) throw new StoreFault("away", null);
    if (process.env.ENCRYPTION_KEY) throw new Error("ENCRYPTION_KEY without BETTER_AUTH_SECRET");
    make(file);
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** Written whole under another name first; of two processes that begin at once, the first one's secret stays. */
function make(file: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft);
  }
}
