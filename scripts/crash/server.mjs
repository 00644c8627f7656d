// The built app in a process group of its own, as `npm start` runs it, to be killed as a power cut would.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { noLimits } from "../no-limits.mjs";
import { root } from "../prepare.mjs";

const hangs = pathToFileURL(path.join(import.meta.dirname, "hang.mjs")).href;
/** WATCHDOG_SECONDS: shorter than a host's, longer than anything takes that ends. */
const patience = 8;

/** Servers of one database share it, so that people stay signed in over a restart. */
const secret = "crash-test".repeat(4);

const running = new Set();
process.once("exit", () => {
  for (const pid of running) process.kill(-pid, "SIGKILL");
});

/** Starts the app; `url` answers once `ready()` has come back with the milliseconds it took. */
export function startServer({ dataDir, url: database = "", port, env = {} }) {
  const from = performance.now();
  const child = spawn(process.execPath, ["--import", hangs, "scripts/start.mjs"], {
    cwd: root,
    env: {
      ...noLimits,
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: database,
      WATCHDOG_SECONDS: String(patience),
      ...(database && { BETTER_AUTH_SECRET: secret }),
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true, // leads a group: its children (pictures, workbooks) die with it
  });
  const said = [];
  child.stderr.on("data", (text) => said.push(text));
  const gone = once(child, "exit").then(() => running.delete(child.pid));
  running.add(child.pid);
  const url = `http://localhost:${port}`;
  return {
    url,
    pid: child.pid,
    /** Milliseconds until it is healthy, counted from the start, or from now. */
    ready: (since = from) => answered(`${url}/api/health`, child, said).then(() => performance.now() - since),
    /** kill -9 of the whole group; returns when the last of it has let go of the port. */
    async kill() {
      if (child.exitCode !== null) throw new Error(`the server ended by itself: ${said.join("")}`);
      process.kill(-child.pid, "SIGKILL");
      await gone;
      while (isAlive(-child.pid)) await pause(5);
    },
    /** A loop without an end; returns when its watchdog has ended it. The next server is on its way then. */
    async hang() {
      const served = serverOf(child.pid);
      process.kill(served, "SIGUSR2");
      for (const end = Date.now() + (patience + 10) * 1000; isAlive(served); await pause(20))
        if (Date.now() > end) throw new Error("the watchdog did not end a server that hangs");
    },
    /** The last lines of its log. */
    lastSaid: (lines) => said.join("").trimEnd().split("\n").slice(-lines),
    runs: () => child.exitCode === null && child.signalCode === null,
  };
}

/** The process that serves, under the one that was started. */
function serverOf(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function answered(address, child, said) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the server did not start: ${said.join("")}`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.status === 200) return;
    await pause(20);
  }
  throw new Error(`not healthy after a minute: ${said.join("")}`);
}
