// Runs a script of ours that uses lib/store, outside of Next: `server-only` is a fault without this condition.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { prepareServer, root } from "./prepare.mjs";

/** script: below scripts/. ready: what has to be there first. Ends with the script's own exit code. */
export async function runStoreVerb(script, { args = process.argv.slice(2), ready = prepareServer } = {}) {
  await ready();
  const node = ["--conditions=react-server", "--import", "tsx", path.join("scripts", script), ...args];
  const { status } = spawnSync(process.execPath, node, { cwd: root, stdio: "inherit", env: process.env });
  process.exitCode = status ?? 1;
}
