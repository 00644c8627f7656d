// The printed letter against other ways of printing it, side by side: `npm run bench -- letter`.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../checks/browser.mjs";
import { bundleOurs, installPeers, writeContent } from "./letter/prepare.mjs";
import { median, mib, ms, table } from "./server/print.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const child = path.join(here, "letter/child.mjs");
/** Each way is measured this often, in turn with the others; the best round counts, the machine being shared. */
const ROUNDS = 3;

export async function run(print) {
  installPeers();
  const bundle = await bundleOurs();
  const folder = await writeContent(bundle, 200);
  const browser = await findBrowser();
  const ways = waysOf(bundle, browser);
  if (browser === null) print("No Chromium found: its print is left out.");
  const rounds = Array.from({ length: ROUNDS }, () => ways.map((way) => ({ way, ...measure(way, folder) })));
  const results = ways.map((way) => best(rounds.flat().filter((result) => result.way === way)));
  for (const line of report(results)) print(line);
  print("\nA log of so many calls, our way (subsets not remembered):");
  for (const line of await growth(bundle)) print(line);
}

function waysOf(bundle, browser) {
  const ours = path.join(bundle, "ours.mjs");
  const peer = (name) => path.join(here, `letter/${name}.mjs`);
  const ways = [
    { name: "清静", module: ours, way: "open", times: 60 },
    { name: "清静, letter seen before", module: ours, way: "openRemembering", times: 60 },
    { name: "physical floor", module: ours, way: "openFloor", times: 60 },
    { name: "pdfkit", module: peer("pdfkit"), way: "open", times: 12 },
    { name: "pdfmake", module: peer("pdfmake"), way: "open", times: 8 },
    { name: "typst", module: peer("typst"), way: "open", times: 12 },
  ];
  if (browser === null) return ways;
  return [...ways, { name: "Chromium print", module: peer("chromium"), way: "open", times: 4, browser }];
}

/** Milliseconds warm (median) and cold (the whole process with one letter), CPU milliseconds, bytes. */
function measure(way, folder) {
  const start = performance.now();
  const alone = start && spawn(way, folder, 0);
  const cold = performance.now() - start;
  const { warm, cpu, memory, size } = spawn(way, folder, way.times);
  return { warm: median(warm), first: alone.first, cold, cpu, memory, size };
}

function spawn({ name, module, way, browser }, folder, times) {
  const env = { ...process.env, BENCH_WAY: way, BENCH_BROWSER: browser ?? "", NODE_OPTIONS: "" };
  const args = [child, module, folder, String(times)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

function best(results) {
  const least = (key) => Math.min(...results.map((result) => result[key]));
  const { way, size } = results[0];
  return {
    name: way.name,
    warm: least("warm"),
    cold: least("cold"),
    cpu: least("cpu"),
    memory: least("memory"),
    size,
  };
}

function report(results) {
  const ours = results[0];
  const floor = results.find(({ name }) => name === "physical floor");
  const times = (value, of) => `${(value / of).toFixed(value < of * 10 ? 2 : 0)}×`;
  const rows = results.map((it) => {
    const file = it === floor ? ["", "", ""] : [times(it.cold, ours.cold), mib(it.memory), mib(it.size)];
    return [
      it.name,
      ms(it.warm),
      times(it.warm, ours.warm),
      ms(it.cpu),
      it === floor ? "" : ms(it.cold),
      ...file,
    ];
  });
  const peers = results.slice(3).toSorted((a, b) => a.warm - b.warm);
  return [
    ...table(["200 calls, 3 pictures", "warm", "", "CPU", "cold process", "", "peak memory", "file"], rows),
    `Ours is ${times(ours.warm, floor.warm)} the floor (target 1.5×), and ${times(peers[0].warm, ours.warm)} as fast as ${peers[0].name}, the fastest peer (target 5×).`,
  ];
}

async function growth(bundle) {
  const rows = [];
  for (const calls of [10, 100, 1000, 10_000]) {
    const folder = await writeContent(bundle, calls);
    const way = { name: "清静", module: path.join(bundle, "ours.mjs"), way: "open" };
    const { warm, cpu, memory, size } = spawn(way, folder, calls > 1000 ? 8 : 40);
    rows.push([
      String(calls),
      ms(median(warm)),
      ms(cpu),
      ms((median(warm) * 1000) / calls),
      mib(memory),
      mib(size),
    ]);
  }
  return table(["calls", "warm", "CPU", "per 1,000 calls", "peak memory", "file"], rows);
}
