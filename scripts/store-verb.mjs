// Runs a script of ours that uses lib/store, outside of Next: `server-only` is a fault without this condition.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { databaseFile } from "./migrate.mjs";
import { isImage, prepareServer, root, stop } from "./prepare.mjs";

/** script: below scripts/. ready: what has to be there first. Ends with the script's own exit code. */
export async function runStoreVerb(script, { args = process.argv.slice(2), ready = prepareStore } = {}) {
  await ready();
  // An image has neither TypeScript nor tsx: scripts/verbs.mjs has bundled the script.
  const file = isImage ? script.replace("/main.ts", ".main.mjs") : script;
  const tsx = isImage ? [] : ["--import", "tsx"];
  const node = ["--conditions=react-server", ...tsx, path.join("scripts", file), ...args];
  const env = { INIT_CWD: process.cwd(), ...process.env };
  const { status } = spawnSync(process.execPath, node, { cwd: root, stdio: "inherit", env });
  process.exitCode = status ?? 1;
}

/** What a command looks at or changes has to be there: a mistyped folder is not made, and then found in order. */
async function prepareStore() {
  const file = databaseFile(process.env.DATA_DIR ?? path.join(root, "data"));
  if (!process.env.DATABASE_URL && !fs.existsSync(file))
    stop(`${file} 还不在，看看 DATA_DIR。 There is no database in DATA_DIR.`);
  await prepareServer();
}
