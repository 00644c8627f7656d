// Carries out a Dockerfile by hand, as far as ours goes: no engine, the same commands in empty folders.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The instructions of each stage, lines that go on joined, comments left out. */
export function stages(text) {
  const lines = text
    .replace(/^\s*#.*\n/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter(Boolean);
  const found = [];
  for (const line of lines) {
    const [, word, rest] = line.match(/^(\w+)\s+(.*)$/) ?? [];
    if (word === "FROM") found.push([]);
    else found.at(-1)?.push({ word, rest: rest.trim() });
  }
  return found;
}

/** ENV of a stage as an object. */
export function environment(stage) {
  const pairs = stage.filter(({ word }) => word === "ENV").flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

/** The list behind a word, such as CMD. */
export function list(stage, word) {
  const rest = stage.find((one) => one.word === word)?.rest ?? "[]";
  return JSON.parse(rest.slice(rest.indexOf("[")));
}

/** The first stage in an empty folder: what it copies out of the project, and what it runs but for apt-get. */
export function carryOut(stage, { project, folder, env, say }) {
  for (const { word, rest } of stage) {
    if (word === "COPY") copy(project, folder, rest.split(/\s+/).slice(0, -1));
    if (word !== "RUN" || rest.startsWith("apt-get")) continue;
    const from = Date.now();
    const { status } = spawnSync("sh", ["-c", rest], {
      cwd: folder,
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`RUN ${rest} ended with ${status}`);
    say(`RUN ${rest}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
  }
}

function copy(project, folder, sources) {
  const left = fs.readFileSync(path.join(project, ".dockerignore"), "utf8").split("\n").filter(Boolean);
  const isLeft = (file) => left.some((rule) => matches(file, rule));
  for (const source of sources)
    fs.cpSync(path.join(project, source), path.join(folder, source), {
      recursive: true,
      preserveTimestamps: true,
      filter: (file) => !isLeft(path.relative(project, file)),
    });
}

/** Our rules name what lies at the top, or a path from there; * stands for anything but a slash. */
function matches(file, rule) {
  const pattern = rule.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${pattern}$`).test(file);
}
