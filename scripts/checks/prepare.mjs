// What every command needs before it can do anything: the packages of the lockfile and the Prisma client.
// Only Node's own modules here: on a fresh clone there are no others yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// Prisma downloads an engine that is not needed here, unless it is told that there is one.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
};

/** Installs and generates what is missing or stale; throws an Error with one sentence when that fails. */
export function prepare() {
  if (!isInstalled()) must(npm(["ci", "--no-audit", "--no-fund"]), "npm ci failed: see its words above.");
  if (!isGenerated())
    must(node(["node_modules/prisma/build/index.js", "generate"]), "prisma generate failed.");
}

/** True when node_modules holds just the versions that the lockfile names. */
function isInstalled() {
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wants = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const names = Object.keys(wants).filter(
    (name) => name && !wants[name].optional && !wants[name].devOptional,
  );
  return names.every((name) => has[name]?.version === wants[name].version);
}

function isGenerated() {
  const [client, schema] = ["prisma/generated/client.ts", "prisma/schema.prisma"].map((file) =>
    path.join(root, file),
  );
  return existsSync(client) && statSync(client).mtimeMs >= statSync(schema).mtimeMs;
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("js")) return node([cli, ...args]);
  return spawnSync("npm", args, { cwd: root, stdio: "inherit", env, shell: process.platform === "win32" });
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
}

function must(result, sentence) {
  if (result.status !== 0) throw new Error(sentence);
}
