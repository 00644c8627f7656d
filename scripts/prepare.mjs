// Brings a fresh clone to where it can run, and does again only what changed. Needs nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readSecretFiles } from "./secret-files.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => path.join(root, ...parts);

/** An image has no lock file: it was made ready when it was built. */
export const isImage = !fs.existsSync(at("package-lock.json"));

/** A sentence for the user and the end, without a trace. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

try {
  readSecretFiles();
} catch (fault) {
  stop(fault.message);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Node.js ${process.versions.node} 太旧，装20.19以上的。 Node.js 20.19 or newer is needed: https://nodejs.org`,
  );
}

/** npm ci, when node_modules is missing or package-lock.json has changed since. */
function installPackages() {
  const done = stamp("node_modules/.qingjing", ["package-lock.json"]);
  if (done.isFresh() || (!done.exists() && isInstalledByHand())) return;
  console.log("装依赖，头一次要几分钟… Installing packages…");
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  run(npm[0], [...npm[1], "ci", "--no-audit", "--no-fund"]);
  done.write();
}

/** npm's own record of what it installed is newer than the lock file. */
function isInstalledByHand() {
  const record = at("node_modules/.package-lock.json");
  return fs.existsSync(record) && fs.statSync(record).mtimeMs >= fs.statSync(at("package-lock.json")).mtimeMs;
}

/** One client for each database; which of them works is chosen when the server starts. */
export function generateClients() {
  for (const folder of ["prisma", "prisma/postgresql"]) {
    const schema = `${folder}/schema.prisma`;
    const done = stamp(`${folder}/generated/.stamp`, [schema, "package-lock.json"]);
    if (done.isFresh()) continue;
    run(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--schema", schema]);
    done.write();
  }
}

const readerSources = [
  "components/shots/worker",
  "components/shots/shelf.ts",
  "lib/imports/screenshot",
  "scripts/reader.mjs",
  "package-lock.json",
];

/** What reads screenshots in the browser, out of node_modules into public/reader. */
async function prepareReader() {
  const done = stamp("components/shots/generated/.stamp", readerSources);
  if (done.isFresh() && fs.existsSync(at("public/reader"))) return;
  const { writeReader } = await import("./reader.mjs");
  await writeReader(root);
  done.write();
}

/** The years of holidays somebody has put beside the others; a wrong one stops with a sentence that says what to mend. */
async function readNotices() {
  const done = stamp("node_modules/.notices", ["lib/deadlines/notices", "scripts/notices.mjs"]);
  if (done.isFresh()) return;
  const { checkNotices, writeNoticeIndex } = await import("./notices.mjs");
  try {
    writeNoticeIndex(root);
    await checkNotices(root);
  } catch (fault) {
    stop(fault.message);
  }
  done.write();
}

/** All that a fresh clone lacks before its code can run. */
export async function prepare() {
  if (isImage) return;
  installPackages();
  await readNotices();
  generateClients();
  await prepareReader();
}

const verbSources = [
  "lib",
  "scripts",
  "prisma/generated",
  "prisma/postgresql/generated",
  "package-lock.json",
];

/** The commands of a host, when a source has changed since; each file whole at once, as another may be starting it. */
export async function bundle() {
  if (isImage) return;
  const done = stamp("node_modules/.verbs", verbSources);
  if (done.isFresh()) return;
  const { bundleVerbs } = await import("./verbs.mjs");
  const draft = at(`node_modules/.verbs-${process.pid}`);
  fs.mkdirSync(at("scripts/generated"), { recursive: true });
  for (const file of await bundleVerbs(root, draft, "../"))
    fs.renameSync(file, at("scripts/generated", path.basename(file)));
  fs.rmdirSync(draft);
  done.write();
}

/** The same, and a database: a server can be started. */
export async function prepareServer() {
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR ?? at("data"));
  await prepare();
  const { database, migrate } = await import("./migrate.mjs");
  const { sentenceOf } = await import("./disk-trouble.mjs");
  await migrate(database()).catch((fault) => stop(sentenceOf(fault, process.env.DATA_DIR)));
}

const sources = ["app", "components", "lib", "public", "prisma/schema.prisma", "package-lock.json"];
const settings = [
  "next.config.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** next build, when a source has changed since the last one that went through. */
export function build() {
  const done = stamp(".next/qingjing", [...sources, ...settings]);
  if (done.isFresh()) return;
  console.log("搭建页面，要半分钟到几分钟… Building…");
  done.remove();
  run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
  done.write();
}

/** Runs a step in silence; what it said is shown when it fails. */
function run(command, args, env = {}) {
  // Any existing file keeps Prisma from downloading an engine that nothing here uses.
  const quiet = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...quiet, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: command === "npm" && process.platform === "win32",
  });
  if (status === 0) return;
  stop(`${stdout ?? ""}${stderr ?? ""}${error ?? ""}\n没做完：${args.join(" ")}。 This step failed.`);
}

/** Remembers in a file which content of these files and folders a step was done for. */
function stamp(file, parts) {
  const wanted = fingerprint(parts);
  const exists = () => fs.existsSync(at(file));
  return {
    exists,
    isFresh: () => exists() && fs.readFileSync(at(file), "utf8") === wanted,
    remove: () => fs.rmSync(at(file), { force: true }),
    write: () => fs.writeFileSync(at(file), wanted),
  };
}

function fingerprint(parts) {
  const hash = createHash("sha256");
  for (const file of parts.flatMap(filesOf).sort()) {
    hash.update(path.relative(root, file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** What is made out of the rest. */
const made = new Set(["public/reader", "scripts/generated"]);

function filesOf(part) {
  const whole = at(part);
  // The names of the reader's files hold their hashes.
  if (made.has(part) || !fs.existsSync(whole)) return [];
  if (!fs.statSync(whole).isDirectory()) return [whole];
  return fs.readdirSync(whole).flatMap((name) => filesOf(`${part}/${name}`));
}
