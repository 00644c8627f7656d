// Runs a script of ours that uses lib/store, outside of Next: `server-only` is a fault without this condition.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { isImage, prepareServer, root } from "./prepare.mjs";

/** script: below scripts/. ready: what has to be there first. Ends with the script's own exit code. */
export async function runStoreVerb(script, { args = process.argv.slice(2), ready = prepareServer } = {}) {
  await ready();
  // An image has neither TypeScript nor tsx: scripts/verbs.mjs has bundled the script.
  const file = isImage ? script.replace("/main.ts", ".main.mjs") : script;
  const tsx = isImage ? [] : ["--import", "tsx"];
  const node = ["--conditions=react-server", ...tsx, path.join("scripts", file), ...args];
  const env = { INIT_CWD: process.cwd(), ...process.env };
  const { status } = spawnSync(process.execPath, node, { cwd: root, stdio: "inherit", env });
  process.exitCode = status ?? 1;
}
