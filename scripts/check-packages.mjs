// npm run check:packages, before a release: is every package new enough, as SECURITY.md promises? Asks the npm registry what
// is newer and since when, and for its advisories where it has them. Ends with 1 when one is late or known to be unsafe.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { late, within } from "./packages/late.mjs";
import { root } from "./prepare.mjs";

const run = promisify(execFile);
const registry = process.env.npm_config_registry ?? "https://registry.npmjs.org/";

const own = direct();
const others = await updates();
console.log(`${own.length} packages of our own choice, ${others.length} of theirs that could be newer`);
const found = [];
for (const { name, version } of [...own, ...others])
  found.push(...late({ name, version, released: await releases(name), now: new Date() }));
for (const { name, version, newer, days } of found)
  console.log(`${name} ${version}: ${newer}; a newer one is out for ${days} days, ${within} at most`);
const isUnsafe = (await advisories()) > 0;
process.exit(found.length > 0 || isUnsafe ? 1 : 0);

/** What package.json names for the app itself, at the versions of the lock file. */
function direct() {
  const read = (name) => JSON.parse(readFileSync(path.join(root, name), "utf8"));
  const { packages } = read("package-lock.json");
  return Object.keys(read("package.json").dependencies).map((alias) => {
    const { name = alias, version } = packages[`node_modules/${alias}`];
    return { name, version };
  });
}

/** What came with them and is older than they ask for. */
async function updates() {
  const printed = await npm(["update", "--dry-run", "--json"]);
  const { change } = JSON.parse(printed.slice(printed.indexOf("{")));
  return change.filter(({ from, to }) => from.name === to.name).map(({ from }) => from);
}

/** version → when it was released; null when the registry has no such package. */
async function releases(name) {
  const answer = await fetch(new URL(name.replace("/", "%2f"), registry));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${name}: the registry answers ${answer.status}`);
  return (await answer.json()).time;
}

/** How many of weight are known. */
async function advisories() {
  const { metadata } = JSON.parse(await npm(["audit", "--omit=dev", "--json"]));
  if (!metadata) console.log("This registry has no advisories: name one that has in npm_config_registry.");
  const { high = 0, critical = 0 } = metadata?.vulnerabilities ?? {};
  if (metadata) console.log(`advisories: ${critical} critical, ${high} high`);
  return high + critical;
}

/** What npm prints; it ends with 1 where it only has something to say. */
async function npm(args) {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run("npm", args, options).catch((fault) => fault);
  return stdout;
}
