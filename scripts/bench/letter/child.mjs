// One way of printing, in a process of its own: node child.mjs <module> <folder of the content> <seconds>.
// Prints one line of JSON: milliseconds of the first letter, of later ones and of the floor, CPU, memory, size.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../server/print.mjs";
import { treeMemory } from "./memory.mjs";

const [module, folder, seconds] = process.argv.slice(2);
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

const floor = Number(seconds) > 0 ? await way.prepareFloor?.() : undefined;
const warm = [];
const floors = [];
let cpu = 0;
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
  const before = process.cpuUsage();
  warm.push(await clock(() => way.render()));
  const { user, system } = process.cpuUsage(before);
  cpu += (user + system) / 1000;
  if (floor) floors.push(await clock(floor));
}
console.log(
  JSON.stringify({
    first,
    warm: median(settled(warm)),
    floor: floor ? median(settled(floors)) : null,
    cpu: cpu / Math.max(1, warm.length),
    memory: treeMemory(process.pid),
    size: bytes.length,
  }),
);
await way.close?.();
process.exit(0);

async function clock(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** In the first half much is still being compiled. */
function settled(times) {
  return times.slice(Math.floor(times.length / 2));
}
