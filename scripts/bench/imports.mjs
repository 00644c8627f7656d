// Reading 100,000 rows against the bare parser alone on the same file, in turn, each in a process of its own; then
// the same rows saved through the store.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../prepare.mjs";
import { bundleReaders } from "./imports/bundle.mjs";
import { writeFiles } from "./imports/files.mjs";
import { mib, ms, table } from "./server/print.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const ROWS = 100_000;
/** The best round counts: the machine may be shared. */
const ROUNDS = 5;

export async function run(print) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "qingjing-imports-"));
  try {
    const bundle = await bundleReaders();
    const files = writeFiles(scratch, ROWS);
    const results = files.map((file) => ({ file, ...compare(file, bundle) }));
    for (const line of report(results)) print(line);
    print("\nThe same through the store:");
    for (const line of throughStore(files, scratch)) print(line);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function compare({ place, bare }, bundle) {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: child("bare.mjs", bare, place),
    ours: child("ours.mjs", bundle, place),
  }));
  const least = (way, figure) => Math.min(...rounds.map((round) => round[way][figure]));
  const rows = new Set(rounds.flatMap((round) => [round.bare.rows, round.ours.rows]));
  if (rows.size !== 1) throw new Error(`${place}: not the same rows were read: ${[...rows].join(", ")}`);
  const both = (way) => ({ time: least(way, "time"), memory: least(way, "memory") });
  return { bare: both("bare"), ours: both("ours") };
}

/** A fresh process: milliseconds from opening the file to its last row, peak memory in bytes, rows. */
function child(script, what, place) {
  const args = [path.join(here, "imports", script), what, place];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
}

function report(results) {
  const rows = results.map(({ file, bare, ours }) => [
    `${file.name}, ${mib(statSync(file.place).size)}`,
    `${file.bare} ${ms(bare.time)}`,
    ms(ours.time),
    (ours.time / bare.time).toFixed(2),
    mib(bare.memory),
    mib(ours.memory),
  ]);
  const head = [`${ROWS} rows`, "bare parser", "清静", "ratio", "bare memory", "清静 memory"];
  return table(head, rows);
}

/** Rows into the preview, then all that came in into the log, each in one go. */
function throughStore(files, scratch) {
  const rows = files.map(({ name, place }) => {
    const env = { ...process.env, DATA_DIR: mkdtempSync(path.join(scratch, "data-")) };
    const args = ["--conditions=react-server", "--import", "tsx", path.join(here, "imports/save.ts"), place];
    const done = JSON.parse(execFileSync(process.execPath, args, { cwd: root, env, encoding: "utf8" }));
    const perSecond = (count, time) => Math.round(count / (time / 1000));
    return [
      name,
      ms(done.reading),
      perSecond(done.rows, done.reading),
      done.calls,
      ms(done.saving),
      perSecond(done.calls, done.saving),
    ];
  });
  return table(
    ["", "into the preview", "rows per second", "calls", "into the log", "calls per second"],
    rows,
  );
}
