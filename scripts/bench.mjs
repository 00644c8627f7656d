// `npm run bench`: all measurements of one run; `npm run bench -- letter upload` only those parts.
// Figures are printed and never asserted: they depend on the machine, so read the ratios.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { checkNode, prepare, root, stop } from "./prepare.mjs";

checkNode();
const folder = path.join(root, "scripts/bench");
const parts = readdirSync(folder).flatMap((file) => (/^[a-z]+\.mjs$/.test(file) ? [file.slice(0, -4)] : []));
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length) stop(`No part called ${unknown.join(", ")}. There are: ${parts.join(", ")}.`);

await prepare();
if (!existsSync(path.join(root, "node_modules/tsx"))) stop("npm ci left something out: run it again.");
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.join(root, "tsconfig.json") });
const { print, printMachine } = await import("./bench/server/print.mjs");

printMachine();
for (const part of asked.length ? asked : parts) {
  const { run, onlyByName } = await import(`./bench/${part}.mjs`);
  if (onlyByName && !asked.includes(part)) continue;
  print(`\n── ${part}`);
  await run(print);
}
process.exit(0);
