// Runs a script of ours that uses lib/store, outside of Next: `server-only` is a fault without this condition.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { sentenceOf } from "./disk-trouble.mjs";
import { halfRestore } from "./half-restore.mjs";
import { checkVersion, database, databaseFile } from "./migrate.mjs";
import { bundle, isImage, prepare, refuseHalfRestore, root, stop } from "./prepare.mjs";
import { stopWithParent } from "./stop-with-parent.mjs";

/** script: below scripts/. ready: what has to be there first. Ends with the script's own exit code. */
export async function runStoreVerb(script, { args = process.argv.slice(2), ready = prepareStore } = {}) {
  await ready();
  await bundle();
  // An image has been given its bundles beside the scripts.
  const file = script.replace("/main.ts", ".main.mjs");
  const node = ["--conditions=react-server", path.join("scripts", isImage ? "" : "generated", file), ...args];
  const env = { INIT_CWD: process.cwd(), ...process.env, QINGJING_WRAPPED: "1" };
  // By the channel it knows when this process is gone, however that ended.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  process.exitCode = await ended(spawn(process.execPath, node, { cwd: root, stdio, env }));
}

/** Its exit code. What stops this process stops that one, which clears up first: a terminal tells both, `kill` only this. */
async function ended(child) {
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  stopWithParent();
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/**
 * What a command looks at or changes has to be there: a mistyped folder is not made, and then found in order. Nor is anything
 * brought up to date: servers of an older version may be at work on it.
 */
export async function prepareStore() {
  findDatabase();
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR ?? path.join(root, "data"));
  refuseHalfRestore();
  await prepare();
  await checkVersion(database()).catch((fault) => stop(sentenceOf(fault, databaseFile())));
}

function findDatabase() {
  if (process.env.DATABASE_URL) return;
  const half = halfRestore(process.env.DATA_DIR ?? path.join(root, "data"));
  if (half) stop(half);
  const file = databaseFile(process.env.DATA_DIR ?? path.join(root, "data"));
  try {
    fs.statSync(file);
    fs.accessSync(file, fs.constants.R_OK);
  } catch (fault) {
    if (fault.code !== "ENOENT") stop(sentenceOf(fault, file));
    stop(`${file} 还不在，看看 DATA_DIR。 There is no database in DATA_DIR.`);
  }
}
