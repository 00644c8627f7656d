import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../scripts/free-port.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** A server of one journey's own. `log`: all it has printed, errors included. */
export type OwnServer = { url: string; dataDir: string; log: () => string; end: () => Promise<void> };

/** `npm start` on a throw-away data folder, and everything it says. */
export async function ownServer(env: Record<string, string> = {}): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "qingjing-own-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port), DATA_DIR: dataDir },
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (piece) => said.push(String(piece)));
  const url = `http://localhost:${port}`;
  await answers(`${url}/api/health`);
  return { url, dataDir, log: () => said.join(""), end: () => ended(server, dataDir) };
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await setTimeout(200);
  }
  throw new Error("the server did not start");
}

async function ended(server: ChildProcess, dataDir: string): Promise<void> {
  server.kill();
  await once(server, "exit");
  rmSync(dataDir, { recursive: true, force: true });
}
