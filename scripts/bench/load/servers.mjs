// One or more servers as `npm start` runs them, on one throw-away database, with a probe inside.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { newPostgresql } from "../../checks/postgresql.mjs";
import { freePort } from "../../free-port.mjs";
import { noLimits } from "../../no-limits.mjs";
import { root } from "../../prepare.mjs";
import { firstAnswer } from "../server/serve.mjs";

const probe = pathToFileURL(path.join(import.meta.dirname, "probe.mjs")).href;

/** As a host runs it: what is acknowledged is on the disk. */
const durable = ["synchronous_commit=on"];

/** One on SQLite, or several on one PostgreSQL; `use` is given them, then all is gone. */
export async function withServers(count, use) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-load-"));
  const database = count > 1 ? await newPostgresql(durable) : null;
  const servers = [];
  try {
    // The first one builds when something has changed.
    for (let n = 0; n < count; n++) servers.push(await start(dataDir, database?.url("postgres") ?? ""));
    return await use(servers);
  } finally {
    for (const { child } of servers) child.kill("SIGKILL");
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `state({ collect })` tells memory and processor time of that server. */
async function start(dataDir, database) {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", probe, "scripts/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      ...noLimits,
      PORT: String(port),
      DATA_DIR: dataDir,
      WATCHDOG_SECONDS: "0", // the probe is asked over this process's own channel
      DATABASE_URL: database,
      ...(database && { BETTER_AUTH_SECRET: "load".repeat(10) }),
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = `http://localhost:${port}`;
  try {
    await firstAnswer(`${url}/api/health`, child);
  } catch (fault) {
    child.kill("SIGKILL");
    throw fault;
  }
  return { url, child, state: asking(child) };
}

function asking(child) {
  const waiting = new Map();
  let asked = 0;
  child.on("message", ({ ask, ...state }) => {
    waiting.get(ask)?.resolve(state);
    waiting.delete(ask);
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("the server ended"));
  });
  return ({ collect = false } = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      child.send({ ask: asked, collect }, (fault) => fault && reject(fault));
    });
}
