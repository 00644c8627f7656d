// Serves under the watchdog, or in this process where WATCHDOG_SECONDS is 0.
import { portFault } from "./port.mjs";
import { stop } from "./prepare.mjs";
import { supervise, watchdogSeconds } from "./supervise.mjs";

/** Resolves when requests are taken. A port that is taken or a wrong setting ends the process with one sentence. */
export async function startServer({ port, host }) {
  const seconds = readSeconds();
  if (seconds > 0) return supervise({ port, host, seconds });
  const { serve } = await import("./serve.mjs");
  await serve({ port, host }).catch((error) => stop(portFault(error, port)));
}

function readSeconds() {
  try {
    return watchdogSeconds();
  } catch (fault) {
    stop(fault.message);
  }
}
