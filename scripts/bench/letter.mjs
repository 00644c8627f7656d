// The printed letter against other ways of printing it, side by side: `npm run bench -- letter`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../checks/browser.mjs";
import { bundleOurs, installPeers, writeContent } from "./letter/prepare.mjs";
import { mib, ms, table } from "./server/print.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const child = path.join(here, "letter/child.mjs");
/** Each way is measured this often, in turn with the others; the best round counts, the machine being shared. */
const ROUNDS = 3;
/** Seconds each way may print letters in a round, so that all get as warm. */
const SECONDS = 4;
/** Where all of them keep their files. */
const scratch = mkdtempSync(path.join(os.tmpdir(), "qingjing-bench-"));

export async function run(print) {
  installPeers();
  const bundle = await bundleOurs();
  try {
    await compare(bundle, print);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compare(bundle, print) {
  const folder = await writeContent(bundle, scratch, 200);
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
    { name: "清静", module: ours, way: "open" },
    { name: "清静, letter seen before", module: ours, way: "openRemembering" },
    { name: "pdfkit", module: peer("pdfkit"), way: "open" },
    { name: "pdfmake", module: peer("pdfmake"), way: "open" },
    { name: "typst", module: peer("typst"), way: "open" },
  ];
  if (browser === null) return ways;
  return [...ways, { name: "Chromium print", module: peer("chromium"), way: "open", browser }];
}

/** Milliseconds warm, of the floor, and cold (the whole process with one letter); CPU milliseconds; bytes. */
function measure(way, folder) {
  const start = performance.now();
  spawn(way, folder, 0);
  const cold = performance.now() - start;
  return { cold, ...spawn(way, folder, SECONDS) };
}

function spawn({ name, module, way, browser }, folder, seconds) {
  const env = {
    ...process.env,
    BENCH_WAY: way,
    BENCH_BROWSER: browser ?? "",
    NODE_OPTIONS: "",
    TMPDIR: scratch,
  };
  const args = [child, module, folder, String(seconds)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/** The least of each figure, but the floor of the round whose letter was fastest: they were measured in turn. */
function best(results) {
  const least = (key) => Math.min(...results.map((result) => result[key]));
  const fastest = results.find((result) => result.warm === least("warm"));
  const { way, size, floor, warm } = fastest;
  return {
    name: way.name,
    warm,
    floor,
    size,
    cold: least("cold"),
    cpu: least("cpu"),
    memory: least("memory"),
  };
}

function report(results) {
  const [ours, , ...peers] = results;
  const rows = results.map((it) => [
    it.name,
    ms(it.warm),
    times(it.warm, ours.warm),
    ms(it.cpu),
    ms(it.cold),
    times(it.cold, ours.cold),
    mib(it.memory),
    mib(it.size),
  ]);
  const [first] = peers.toSorted((a, b) => a.warm - b.warm);
  return [
    ...table(["200 calls, 3 pictures", "warm", "", "CPU", "cold process", "", "peak memory", "file"], rows),
    `The floor, cutting and packing the same data between our letters: ${ms(ours.floor)}. Ours is ${times(ours.warm, ours.floor)} that (target 1.5×).`,
    `${first.name}, the fastest other way, takes ${times(first.warm, ours.warm)} as long as ours (target 5×).`,
  ];
}

function times(value, of) {
  const ratio = value / of;
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
}

async function growth(bundle) {
  const rows = [];
  for (const calls of [10, 100, 1000, 10_000]) {
    const folder = await writeContent(bundle, scratch, calls);
    const way = { name: "清静", module: path.join(bundle, "ours.mjs"), way: "open" };
    const { warm, cpu, memory, size } = spawn(way, folder, SECONDS);
    rows.push([String(calls), ms(warm), ms(cpu), ms((warm * 1000) / calls), mib(memory), mib(size)]);
  }
  return table(["calls", "warm", "CPU", "per 1,000 calls", "peak memory", "file"], rows);
}
