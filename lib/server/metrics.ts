import "server-only";
import { collectDefaultMetrics, Registry } from "prom-client";
import { measureCounts } from "./measured-counts";
import { measureHost } from "./measured-host";
import { measureRequests } from "./requests";

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingMetrics?: Registry };

/** Milliseconds between two looks at the delay of the event loop. */
const PRECISION = 10;

/** What this process tells of itself; of several servers each tells its own. Measured from the first call on. */
export function metrics(): Registry {
  shared.qingjingMetrics ??= build();
  return shared.qingjingMetrics;
}

/** Names and labels are those of the program: no metric has an address, an owner, or a value that somebody typed. */
function build(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: PRECISION });
  measureRequests(register);
  measureCounts(register);
  measureHost(register);
  return register;
}
