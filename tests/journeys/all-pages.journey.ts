import type { Page } from "@playwright/test";
import axe from "axe-core";
import { billList, phoneList, september } from "../fixtures/lists";
import { addresses, filled } from "./app-tree";
import { recording, screenshot } from "./files";
import { handOver, saveTicked, textFile } from "./imports";
import {
  ago,
  answer,
  attach,
  beginComplaint,
  groupNumbers,
  handIn,
  introduce,
  issueLetter,
  logCall,
  refuse,
} from "./person";
import { expect, test } from "./test";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page, one line each; of what is right it looks up no name, and none of it is sent here. */
function faults(page: Page, runOnly: string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run({ runOnly: only, resultTypes: ["violations"] });
    return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
  }, runOnly);
}

/** What can be pressed and lies under the foot when the page is at its end. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    const foot = document.querySelector(".dock")?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    const pressed = [...document.querySelectorAll("main a, main button")].filter(
      (one) => !one.closest(".dock") && one.checkVisibility({ contentVisibilityAuto: true }),
    );
    const low = pressed.filter((one) => one.getBoundingClientRect().bottom > foot + 1);
    return low.map((one) => one.outerHTML.slice(0, 160));
  });
}

/** Of every word and bar of a chart its colour, where it is that of the page behind it: axe looks at no drawing. */
function faintMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(getComputedStyle(document.body).backgroundColor);
    const marks = [...document.querySelectorAll(".chart :is(.c-ink, .c-soft)")].filter(
      (one) => !one.closest(".letter"),
    );
    const fills = marks.map((one) => getComputedStyle(one).fill);
    return [...new Set(fills)].filter((fill) => Math.abs(light(fill) - ground) < 60);
  });
}

/** On a phone the window itself grows with a page that is too wide. */
function width(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, window.innerWidth));
}

function screen(page: Page): number {
  return page.viewportSize()?.width ?? 0;
}

/** Of the facts over the foot those of which a part only shows, where the first of them takes two lines. */
function cutFacts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list = document.querySelector(".check-brief .claims");
    const [first] = list?.querySelectorAll("li > span") ?? [];
    if (!list || !first) return ["no facts"];
    first.textContent = "各号码依次来电7次、6次、4次、1次、1次、1次";
    const box = list.getBoundingClientRect();
    const shown = [...list.children]
      .map((one) => one.getBoundingClientRect())
      .filter((one) => one.left < box.right);
    return shown
      .filter((one) => one.top < box.bottom && one.bottom > box.bottom + 1)
      .map(({ top }) => `cut at ${top}`);
  });
}

const usual = 16;
const double = 2 * usual;

/** The size of text that somebody has chosen for all pages, in px. */
async function setText(page: Page, standard: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard } });
  await browser.detach();
}

/** Logs, attaches and issues, so that every page has something to show; returns the ids that open them. */
async function live(page: Page): Promise<string[]> {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", refused: true });
  const call = await logCall(page, { number: "17090001234", at: "2026-09-09T22:15", how: "自动语音" });
  await attach(page, await screenshot());
  await attach(page, recording(40_000));
  const caller = await groupNumbers(page, "安居装饰", ["17090001234"]);
  await refuse(page, caller, "发短信拒绝", "2026-09-09T09:00");
  await introduce(page);
  await beginComplaint(page, "通管局举报", "写举报信");
  await beginComplaint(page, "12321举报", "填12321");
  await issueLetter(page);
  await handIn(page, { on: ago(0), way: "网上", receiptName: "举报编号", receipt: "0001" });
  await answer(page, "受理了", "我们会查");
  await handOver(page, textFile("通话.xml", phoneList(september)));
  await saveTicked(page);
  const chosen = await handOver(page, textFile("详单.csv", billList(september)));
  const asked = await handOver(
    page,
    textFile("表.csv", "客户,电话,何时\nA,17090001234,2026-09-20 10:00:00\n"),
  );
  const { evidence, complaints, refusals, imports } = await (
    await page.request.get("/export/case.json")
  ).json();
  return [
    call,
    caller,
    chosen,
    asked,
    ...[...evidence, ...complaints, ...refusals, ...imports].map(({ id }: { id: string }) => id),
    "12321",
    "tca-report",
  ];
}

/** The letter of one call tells its very minute, which the letters of several do not. */
test("A letter and its draft are no wider than the screen in large text", async ({ page }, info) => {
  test.skip(info.project.name !== "phone", "what is wide at a phone is not at a desk");
  await logCall(page, { number: "17090001234", at: "2026-11-28T03:07", how: "人工" });
  await introduce(page);
  const draft = `/complaints/${await beginComplaint(page, "12321举报", "填12321")}`;
  await expect(page.getByText("2026年11月28日").first()).toBeVisible();
  expect(await cutFacts(page)).toEqual([]);
  await setText(page, double);
  expect(await width(page), "the draft").toBe(screen(page));
  await page.goto(draft);
  expect(await width(page), "the draft, opened in large text").toBe(screen(page));
  const letter = await issueLetter(page);
  await page.goto(letter);
  expect(await width(page), "the letter").toBe(screen(page));
  await setText(page, usual);
});

test("Everybody can read every page, by day and by night", async ({ page }, info) => {
  test.setTimeout(600_000);
  const ids = await live(page);
  const pages = addresses().filter((one) => one.kind === "page");
  const seen: string[] = [];
  for (const address of pages) {
    for (const path of filled(address, ids)) {
      // At a desk one page of each address is enough: what differs between them is not how they are laid out.
      if (info.project.name !== "phone" && seen.includes(address.path)) break;
      // Most addresses show nothing, and a browser takes its time over that.
      if ((await page.request.get(path)).status() !== 200) continue;
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      seen.push(address.path);
      await page.evaluate(axe.source);
      expect(await faults(page, wcag22aa), path).toEqual([]);
      expect(await width(page), `${path} is wider than the screen`).toBeLessThanOrEqual(screen(page));
      // By night nothing but the colours changes, and they are the same at any width.
      if (info.project.name !== "phone") continue;
      expect(await covered(page), `${path} under its foot`).toEqual([]);
      await setText(page, double);
      expect(await width(page), `${path} in large text is wider than the screen`).toBe(screen(page));
      await setText(page, usual);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faults(page, ["color-contrast"]), `${path} by night`).toEqual([]);
      expect(await faintMarks(page), `charts of ${path} by night`).toEqual([]);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !seen.includes(path))).toEqual([]);
});
