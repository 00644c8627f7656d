// A Chromium for the journeys: the one named, Playwright's own, the system's, or Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a browser, "" for Playwright's own, null when there is none. */
export async function findBrowser() {
  if (process.env.QINGJING_CHROMIUM !== undefined) return process.env.QINGJING_CHROMIUM;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return "";
  return places.find((place) => existsSync(place)) ?? null;
}

/** Finds a browser, or installs Debian's when that is possible; null with one sentence printed otherwise. */
export async function findOrGetBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (canInstall()) {
    apt(["update"]);
    apt(["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  }
  const got = await findBrowser();
  if (got === null) {
    console.error(
      "No Chromium here: run `npx playwright install chromium`, or set QINGJING_CHROMIUM to a browser's path.",
    );
  }
  return got;
}

function canInstall() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env });
}
