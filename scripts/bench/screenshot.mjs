// Reading one screenshot in the browser, as the page does it: what is loaded at the first and at a later visit, and how
// long one picture takes. The pictures are those of the journeys: PNG as taken, JPEG as chats send them.
import { chromium } from "@playwright/test";
import { callLists } from "../../tests/fixtures/call-lists.mjs";
import { drawList } from "../../tests/fixtures/draw-lists.mjs";
import { findBrowser } from "../checks/browser.mjs";
import { median, mib, ms, table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";

const rounds = 3;

export async function run(print) {
  const path = await findBrowser();
  if (path === null) return print("no Chromium here: left out");
  const args = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"];
  const browser = await chromium.launch({ executablePath: path || undefined, args });
  try {
    await withServer(({ url }) => measure(browser, `${url}/import/screenshot`, print));
  } finally {
    await browser.close();
  }
}

async function measure(browser, address, print) {
  const page = await browser.newPage();
  const first = await visit(page, address, await drawList(browser, "oppo-dark", "png"));
  const later = await visit(page, address, await drawList(browser, "oppo-dark", "png"));
  print(`first visit: ${mib(first.bytes)} loaded, ready to read after ${ms(first.ready)}`);
  print(`later visit: ${mib(later.bytes)} loaded, ready to read after ${ms(later.ready)}`);
  const rows = [];
  for (const { name } of callLists.slice(0, 3)) {
    rows.push([
      name,
      ms(await readOften(page, browser, name, "png")),
      ms(await readOften(page, browser, name, "jpg")),
    ]);
  }
  for (const line of table(["one picture (median)", "png", "jpg"], rows)) print(line);
}

/** Opens the page anew and reads one picture; counts what came over the network from the reader's folder. */
async function visit(page, address, picture) {
  await page.goto(address);
  const sizes = [];
  const note = (request) => {
    if (request.url().includes("/reader/")) sizes.push(request.sizes());
  };
  page.on("requestfinished", note);
  const from = performance.now();
  await page.getByLabel("选截图", { exact: true }).setInputFiles(picture);
  const agree = page.getByRole("button", { name: /开始认$/ });
  const reading = page.getByText(/正在(?:打开|找字|认字)/);
  await agree.or(reading).first().waitFor();
  if (await agree.isVisible()) await agree.click();
  await reading.first().waitFor({ timeout: 120_000 });
  const ready = performance.now() - from;
  await page.getByText(/^认出/).waitFor({ timeout: 120_000 });
  page.off("requestfinished", note);
  const bodies = (await Promise.all(sizes)).map(({ responseBodySize }) => Math.max(0, responseBodySize));
  return { ready, bytes: bodies.reduce((sum, size) => sum + size, 0) };
}

/** One picture after the other on a page that is ready. */
async function readOften(page, browser, name, format) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const there = await page.getByText(/^认出/).count();
    const picture = await drawList(browser, name, format);
    const from = performance.now();
    await page.getByLabel("选截图", { exact: true }).setInputFiles(picture);
    await page.getByText(/^认出/).nth(there).waitFor({ timeout: 120_000 });
    times.push(performance.now() - from);
  }
  return median(times);
}
