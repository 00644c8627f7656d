import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/checks/browser.mjs";

// Workers read this file again: the first reading decides the port and the data folder for all of them.
process.env.QINGJING_PORT ??= execFileSync(process.execPath, [
  "-e",
  "const s=require('node:net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})",
])
  .toString()
  .trim();
process.env.QINGJING_JOURNEY_DATA ??= path.join(tmpdir(), `qingjing-journeys-${process.env.QINGJING_PORT}`);
const port = process.env.QINGJING_PORT;
/** A server that is there already, such as an image's. */
const elsewhere = process.env.QINGJING_URL;
const executablePath = (await findBrowser()) || undefined;
const isRoot = process.getuid?.() === 0;

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };

/** A keyboard and a browser's extension stand at a desk; what a stranger may reach, servers, logs, disks and what is read in a picture have no width. */
const withoutWidth = [
  /strangers.*\.journey\.ts/,
  "extension.journey.ts",
  "instances.journey.ts",
  "keyboard.journey.ts",
  "load.journey.ts",
  "log.journey.ts",
  "screenshots-layouts.journey.ts",
  "screenshots-read.journey.ts",
  "sealed.journey.ts",
];

/**
 * What these prove is on the server, behind forms that are laid out alike at any width; all-pages looks at them at both,
 * and screenshots-read reads at a desk. A phone is the harder: its bar may lie over a button.
 */
const atAPhone = [
  "fill.journey.ts",
  "follow.journey.ts",
  "gravest.journey.ts",
  "house.journey.ts",
  "imports.journey.ts",
  "leaving.journey.ts",
  "narrowed.journey.ts",
  "plan.journey.ts",
  "screenshots.journey.ts",
  "taking.journey.ts",
  "together.journey.ts",
  "typed.journey.ts",
  "ways-in.journey.ts",
];

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "*.journey.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  globalTimeout: 25 * 60_000,
  reporter: "list",
  use: {
    actionTimeout: 20_000,
    baseURL: elsewhere ?? `http://localhost:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // It costs as much as the journeys themselves: `npx playwright test <name> --trace on` where one is wanted.
    trace: "off",
    launchOptions: {
      executablePath,
      args: [
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    // The longest of them first, and all-pages by its name, so that no worker is left alone with one at the end.
    { name: "desk", testMatch: withoutWidth, use: desktop },
    {
      name: "phone",
      testIgnore: withoutWidth,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      },
    },
    { name: "desktop", testIgnore: [...withoutWidth, ...atAPhone], use: desktop },
  ],
  webServer: elsewhere
    ? undefined
    : {
        command: "node tests/journeys/server.mjs",
        url: `http://localhost:${port}/api/health`,
        reuseExistingServer: false,
        timeout: 180_000,
        env: { PORT: port },
        stdout: "ignore",
        gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
      },
});
