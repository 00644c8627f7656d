// One way of printing, in a process of its own: node child.mjs <module> <folder of the content> <times>.
// Prints one line of JSON: milliseconds of the first letter and of later ones, CPU, memory, size.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { treeMemory } from "./memory.mjs";

const [module, folder, times] = process.argv.slice(2);
const { letter, pictures } = JSON.parse(readFileSync(path.join(folder, "content.json"), "utf8"));
const content = {
  letter,
  pictures: new Map(pictures.map((p) => [p.id, { ...p, bytes: readFileSync(path.join(folder, p.id)) }])),
};

const begun = performance.now();
const ways = await import(pathToFileURL(path.resolve(module)).href);
const way = await ways[process.env.BENCH_WAY ?? "open"](content);
const bytes = await way.render();
const first = performance.now() - begun;

const warm = [];
const before = process.cpuUsage();
for (let i = 0; i < Number(times); i++) {
  const start = performance.now();
  await way.render();
  warm.push(performance.now() - start);
}
const used = process.cpuUsage(before);
const cpu = (used.user + used.system) / 1000 / Math.max(1, warm.length);
console.log(JSON.stringify({ first, warm, cpu, memory: treeMemory(process.pid), size: bytes.length }));
await way.close?.();
process.exit(0);
