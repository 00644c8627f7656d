// Brings a fresh clone to where it can run, and does again only what changed. Needs nothing but Node and npm.
import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "./folder.mjs";
import { halfRestore } from "./half-restore.mjs";
import { installPackages } from "./install.mjs";
import { readSecretFiles } from "./secret-files.mjs";
import { at, root, run, stamp, stop } from "./step.mjs";

export { root, stop };

/** An image has no lock file: it was made ready when it was built. */
export const isImage = !fs.existsSync(at("package-lock.json"));

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

/** All that a fresh clone lacks before its code can run. `meanwhile`: what can be done while packages are compiled. */
export async function prepare(meanwhile = () => {}) {
  if (isImage) return meanwhile();
  const compiled = installPackages();
  await readNotices();
  generateClients();
  await prepareReader();
  meanwhile();
  await compiled;
  await prepareDrafter();
}

/** What draws up letters about long logs beside the server; whole at once, as a server may be starting it. */
async function prepareDrafter() {
  const parts = ["app/complaints", "components/complaints", "lib", "scripts/drafter", "package-lock.json"];
  const done = stamp("node_modules/.drafter", parts);
  if (done.isFresh() && fs.existsSync(at("scripts/generated/drafter.main.mjs"))) return;
  const { bundleDrafter } = await import("./verbs.mjs");
  const draft = at(`node_modules/.drafter-${process.pid}`);
  fs.mkdirSync(at("scripts/generated"), { recursive: true });
  fs.renameSync(await bundleDrafter(root, draft), at("scripts/generated/drafter.main.mjs"));
  fs.rmdirSync(draft);
  done.write();
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

/** Where the commands lie, once they are made. */
async function bundled() {
  await bundle();
  return at(isImage ? "scripts" : "scripts/generated");
}

export function refuseHalfRestore() {
  const half = halfRestore(process.env.DATA_DIR);
  if (half) stop(half);
}

/** The same, a data folder and a database: a server can be started. */
export async function prepareServer(meanwhile) {
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR ?? at("data"));
  makeFolder(process.env.DATA_DIR);
  refuseHalfRestore();
  await prepare(meanwhile);
  const { database, migrate } = await import("./migrate.mjs");
  const { sentenceOf } = await import("./disk-trouble.mjs");
  const { isNewBesideOld } = await import("./new-database.mjs");
  if (await isNewBesideOld(bundled)) process.exit(1);
  const { migratesUnderServer } = await import("./at-work.mjs");
  const underServer = await migratesUnderServer(process.env.DATA_DIR);
  if (underServer) stop(underServer);
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
