// `crash-test -- --mutants`: whether the test sees what it is there to see.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../prepare.mjs";
import { mutants, weave } from "./mutants.mjs";

const leftOut = new Set([".git", ".next", "data", "node_modules"]);

/** Runs every mutant (or those named) until the test turns red; says after how many kills. Returns how many stayed green. */
export async function huntMutants({ names, seed }) {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "qingjing-mutants-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  copySource(folder);
  weave(folder);
  let green = 0;
  for (const mutant of mutants.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { round, fault, rounds } = await hunt(folder, mutant, seed);
    if (round === null) green += 1;
    const said = round === null ? `NOT SEEN in ${rounds} kills` : `seen after ${round}: ${fault}`;
    console.log(`${mutant.name} (${mutant.says}): ${said}`);
  }
  return green;
}

/** node_modules is linked where the file system can do that: a gigabyte. */
function copySource(folder) {
  const cut = (source) => !leftOut.has(path.relative(root, source));
  fs.cpSync(root, folder, { recursive: true, preserveTimestamps: true, filter: cut });
  const modules = path.join(root, "node_modules");
  if (spawnSync("cp", ["-al", modules, folder]).status === 0) return;
  fs.rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });
  fs.cpSync(modules, path.join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

async function hunt(folder, { name, rounds, options = [] }, seed) {
  const args = ["scripts/crash-test.mjs", "--no-copy", "--rounds", rounds, "--seed", seed, ...options];
  const child = spawn(process.execPath, args.map(String), {
    cwd: folder,
    env: { ...process.env, CRASH_MUTANT: name },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stopIt = () => child.kill();
  process.prependOnceListener("exit", stopIt);
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  process.off("exit", stopIt);
  const [, round = null, fault = ""] = /^round (\S+): (.*)$/m.exec(said) ?? [];
  const kept = /^The data is kept: (.*)$/m.exec(said)?.[1];
  if (kept) fs.rmSync(kept, { recursive: true, force: true });
  return { round, fault, rounds };
}
