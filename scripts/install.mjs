// The packages, in two steps: what npm unpacks, and what some of them compile, which takes a minute of one core.
import fs from "node:fs";
import { at, run, runBeside, stamp } from "./step.mjs";

/** Stands while packages are unpacked and not all compiled: whoever stops then begins anew. */
const half = at("node_modules/.qingjing-half");

/**
 * npm ci, when node_modules is missing or package-lock.json has changed since. Returns when the packages are there; what is
 * returned resolves when those that have to be compiled are, too.
 */
export function installPackages() {
  const done = stamp("node_modules/.qingjing", ["package-lock.json"]);
  const isWhole = !fs.existsSync(half);
  if (isWhole && (done.isFresh() || (!done.exists() && isInstalledByHand()))) return Promise.resolve();
  console.log("装依赖，头一次要几分钟… Installing packages…");
  run(...npm("ci", "--ignore-scripts", "--no-audit", "--no-fund"));
  fs.writeFileSync(half, "");
  return compile().then(done.write);
}

async function compile() {
  await runBeside(...npm("rebuild"));
  fs.rmSync(half);
}

function npm(...args) {
  const { npm_execpath: own } = process.env;
  return own ? [process.execPath, [own, ...args]] : ["npm", args];
}

/** npm's own record of what it installed is newer than the lock file. */
function isInstalledByHand() {
  const record = at("node_modules/.package-lock.json");
  return fs.existsSync(record) && fs.statSync(record).mtimeMs >= fs.statSync(at("package-lock.json")).mtimeMs;
}
