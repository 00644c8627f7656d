// One function a runner: start it, let the person watch, count what it found.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, root } from "../prepare.mjs";
import { failedAsSaid, failedInPlaywright, failedInVitest } from "./failed-tests.mjs";
import { begin, count } from "./tally.mjs";

/** Runs a file of node_modules and says whether it ended well. */
function run(file, args, env = {}) {
  const { status } = spawnSync(process.execPath, [path.join("node_modules", file), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  return status === 0;
}

export function types() {
  begin("types");
  const right = run("next/dist/bin/next", ["typegen"]) && run("typescript/bin/tsc", ["--noEmit"]);
  count("types", right ? 1 : 0, [], right);
}

export function biome() {
  begin("Biome");
  const right = run("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
  count("Biome", right ? 1 : 0, [], right);
}

/** vitest over all of tests/ but the journeys; `args` are its own. */
export function vitest(args = []) {
  begin("vitest");
  const report = reportOf((file) =>
    run("vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...args,
    ]),
  );
  count("vitest", report.found?.numPassedTests ?? 0, failedInVitest(report.found), report.endedWell);
}

/** A few kills of the built app on either database, with a backup and its restored copy: side by side, as each waits a lot. */
export async function crashes() {
  const all = [
    ["--rounds", "2"],
    ["--rounds", "2", "--postgresql", "--no-copy"],
  ].map((args) => ({ name: ["crash test", ...args].join(" "), ended: crash(args) }));
  for (const { name, ended } of all) {
    begin(name);
    const { status, said } = await ended;
    console.log(said);
    count(name, status === 0 ? 1 : 0, status === 0 ? [] : [failedAsSaid(said)]);
  }
}

/** Resolves when it has ended, whichever way. */
function crash(args) {
  const child = spawn(process.execPath, ["scripts/crash-test.mjs", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
  return new Promise((resolve) => {
    const end = (status) => resolve({ status, said: Buffer.concat(pieces).toString().trim() });
    child.once("error", ({ message }) => resolve({ status: 1, said: message }));
    child.once("close", end);
  });
}

/** The pages as they are served; what cannot be built ends the process. */
export function pages() {
  begin("build");
  build();
  count("build", 1, []);
}

/** The journeys in the browser at that path; "" is Playwright's own. `args` are Playwright's. */
export function journeys(browser, args = []) {
  begin("journeys");
  const report = reportOf((file) =>
    run("@playwright/test/cli.js", ["test", "--reporter=list,json", ...args], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      QINGJING_CHROMIUM: browser,
    }),
  );
  const { expected = 0, flaky = 0 } = report.found?.stats ?? {};
  count("journeys", expected + flaky, failedInPlaywright(report.found), report.endedWell);
}

/** Lets a runner write its report; `found` is null when it crashed before it could. */
function reportOf(runner) {
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-report-"));
  const file = path.join(folder, "report.json");
  const endedWell = runner(file);
  const found = read(file);
  rmSync(folder, { recursive: true, force: true });
  return { endedWell, found };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
