// node ours.mjs <bundle> <file>
import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { treeMemory } from "../letter/memory.mjs";

const [bundle = "", place = ""] = process.argv.slice(2);
const { readAll } = await import(pathToFileURL(path.resolve(bundle)).href);
const begun = performance.now();
const rows = await readAll(place, statSync(place).size);
const time = performance.now() - begun;
process.stdout.write(JSON.stringify({ time, rows, memory: treeMemory(process.pid) }));
