// Runs the server in a child process and replaces it when it hangs or dies. A loop that never ends leaves the hung
// process no turn in which it could notice that itself.
import { fork } from "node:child_process";
import path from "node:path";
import { root } from "./prepare.mjs";
import { printLine } from "./print-line.mjs";

const serverProcess = path.join(root, "scripts/server-process.mjs");
/** Milliseconds that running requests get after SIGTERM before the child is killed; serve.mjs cuts them off after 5 s. */
const grace = 10_000;
/** Milliseconds before the nth start in a row that never became ready; the first replacement starts at once. */
const pauses = [0, 1000, 2000, 5000, 10_000, 30_000];

/**
 * Seconds without a turn of the event loop after which the server is replaced (WATCHDOG_SECONDS, 20 by default).
 * 0: the server runs unwatched, in the process that was started. Throws on anything else.
 * @param {{ WATCHDOG_SECONDS?: string }} settings
 */
export function watchdogSeconds({ WATCHDOG_SECONDS = "20" } = process.env) {
  if (/^\d{1,4}$/.test(WATCHDOG_SECONDS)) return Number(WATCHDOG_SECONDS);
  throw new Error(
    `WATCHDOG_SECONDS=${WATCHDOG_SECONDS} 不是秒数。 WATCHDOG_SECONDS is a whole number of seconds.`,
  );
}

/**
 * Starts the server and resolves when it takes requests. From then on it is replaced whenever it ends by itself or
 * gives no sign for `seconds`; each replacement is one line on standard error. A server that never became ready ends
 * this process with its exit code, and so does SIGINT or SIGTERM after the server has finished.
 */
export function supervise({ port, host, seconds, entry = serverProcess, say = printLine }) {
  const state = { child: null, isReady: false, everReady: false, missed: 0, failures: 0, replaced: 0 };
  let stopping = false;
  return new Promise((resolve) => {
    const start = () => {
      Object.assign(state, { isReady: false, missed: 0 });
      const env = { ...process.env, QINGJING_REPLACED: String(state.replaced) };
      const child = fork(entry, [String(port), host], { cwd: root, env });
      state.child = child;
      child.on("message", (message) => {
        state.missed = 0;
        if (message !== "ready") return;
        Object.assign(state, { isReady: true, everReady: true, failures: 0 });
        resolve();
      });
      child.once("exit", ended);
    };
    const ended = (code, signal) => {
      if (stopping || !state.everReady) process.exit(code ?? 1);
      state.replaced += 1;
      const pause = pauses[Math.min(state.failures, pauses.length - 1)];
      if (!state.isReady) state.failures += 1;
      say(
        `服务器停了（${signal ?? code}），换一个新的。 The server ended (${signal ?? code}) and is replaced.`,
      );
      setTimeout(start, pause);
    };
    const stop = (signal) => {
      stopping = true;
      if (!isRunning(state.child)) process.exit(0);
      state.child.kill(signal);
      setTimeout(() => state.child.kill("SIGKILL"), grace).unref();
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(signal));
    // Counted in turns of this process and not by a clock: a laptop that slept has missed none.
    setInterval(() => {
      state.missed += 1;
      if (!state.isReady || stopping || state.missed < seconds) return;
      say(`服务器${seconds}秒没有动静，换掉它。 The event loop has not turned for ${seconds} s.`);
      state.child.kill("SIGKILL");
    }, 1000);
    start();
  });
}

function isRunning(child) {
  return child.exitCode === null && child.signalCode === null;
}
