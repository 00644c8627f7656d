// Connections that were refused: in the figures, and in the log.
import { printLine } from "../print-line.mjs";

const MINUTE = 60_000;
let told = { at: -Infinity, since: 0 };

/**
 * In the figures, which the app reads from here (lib/store/metrics/refusals.ts), and as one line a minute.
 * @param {string} kind
 */
export function countRefused(kind) {
  globalThis.qingjingRefusals ??= new Map();
  globalThis.qingjingRefusals.set(kind, (globalThis.qingjingRefusals.get(kind) ?? 0) + 1);
  told.since += 1;
  if (performance.now() - told.at < MINUTE) return;
  printLine(
    `连接太多，挡掉了${told.since}个。 Too many connections: ${told.since} refused (${kind}).`,
    "warn",
  );
  told = { at: performance.now(), since: 0 };
}
