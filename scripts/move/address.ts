import { readFileSync } from "node:fs";
import path from "node:path";
import { usages } from "../command-line.mjs";
import { Trouble } from "../trouble";

/** Where to: a PostgreSQL, and a bucket; null: the files stay in DATA_DIR. Both may hold passwords. */
export type Target = { to: string; storage: string | null };

type Given = { to?: string; "to-file"?: string; storage?: string; "storage-file"?: string };

/** As an argument, in a file, or in the environment: arguments are seen by everybody on the machine. */
export function targetOf(given: Given, env: NodeJS.ProcessEnv = process.env): Target {
  const to = given.to ?? textOf(given["to-file"] ?? env.MOVE_TO_FILE, env) ?? env.MOVE_TO;
  if (!to) throw new Trouble(usages.move);
  const storage = given.storage ?? textOf(given["storage-file"] ?? env.MOVE_STORAGE_FILE, env);
  return { to, storage: storage ?? env.MOVE_STORAGE ?? null };
}

function textOf(file: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (!file) return undefined;
  const text = read(path.resolve(env.INIT_CWD ?? process.cwd(), file));
  if (text) return text;
  throw new Trouble(`${file} 是空的。 This file is empty.`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Trouble(`${file} 读不了。 This file cannot be read.`);
  }
}
