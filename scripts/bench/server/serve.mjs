// The production server on a throw-away data folder, as `npm start` runs it, with a way to look at its memory.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../free-port.mjs";
import { noLimits } from "../../no-limits.mjs";
import { root } from "../../prepare.mjs";

/** Starts it, lets `use` measure, ends it. `started` is the milliseconds until the first answer. */
export async function withServer(use) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-bench-"));
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    // Unwatched: the process that is measured is the one that serves.
    env: { ...noLimits, ...process.env, PORT: String(port), DATA_DIR: dataDir, WATCHDOG_SECONDS: "0" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  try {
    await firstAnswer(`${url}/api/health`, child);
    await use({ url, dataDir, pid: child.pid, started: performance.now() - from });
  } finally {
    child.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function firstAnswer(url, child) {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the server did not start");
}

/** Bytes in memory now and at the highest, of one process; null where /proc does not tell. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
    return { now: read("VmRSS"), highest: read("VmHWM") };
  } catch {
    return null;
  }
}
