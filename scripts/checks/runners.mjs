// One function a runner: start it, let the person watch, count what it found.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./prepare.mjs";
import { count } from "./tally.mjs";

/** Runs a file of node_modules and says whether it ended well. */
function run(file, args, env = {}) {
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const whole = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env };
  return (
    spawnSync(process.execPath, [path.join("node_modules", file), ...args], { ...options, env: whole })
      .status === 0
  );
}

function title(name) {
  console.log(`\n── ${name}`);
}

export function types() {
  title("types");
  const right = run("next/dist/bin/next", ["typegen"]) && run("typescript/bin/tsc", ["--noEmit"]);
  count("types", right ? 1 : 0, 0, right);
}

export function biome() {
  title("Biome");
  const right = run("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
  count("Biome", right ? 1 : 0, 0, right);
}

/** vitest over the folders named, or all of tests/. */
export function vitest(args = []) {
  title("vitest");
  withReport((report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const endedWell = run("vitest/vitest.mjs", ["run", ...reporters, ...args]);
    const found = read(report);
    // A file that broke before its first test has no failed test of its own.
    const broken = found?.testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.length,
    );
    count(
      "vitest",
      found?.numPassedTests ?? 0,
      (found?.numFailedTests ?? 0) + (broken?.length ?? 0),
      endedWell,
    );
  });
}

export function build() {
  title("build");
  const right = run("next/dist/bin/next", ["build"]);
  count("build", right ? 1 : 0, 0, right);
  return right;
}

/** The journeys in the browser at that path; "" is Playwright's own. */
export function journeys(browser) {
  title("journeys");
  withReport((report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, QINGJING_CHROMIUM: browser, QINGJING_BUILT: "1" };
    const endedWell = run("@playwright/test/cli.js", ["test", "--reporter=list,json"], env);
    const stats = read(report)?.stats;
    count("journeys", (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, endedWell);
  });
}

function withReport(use) {
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-report-"));
  use(path.join(folder, "report.json"));
  rmSync(folder, { recursive: true, force: true });
}

/** The report, or null when the runner crashed before it could write one. */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return null;
  }
}
