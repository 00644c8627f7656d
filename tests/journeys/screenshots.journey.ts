import { networkInterfaces } from "node:os";
import type { Page } from "@playwright/test";
import { callLists, rowsToRead } from "../fixtures/call-lists.mjs";
import { drawList } from "../fixtures/draw-lists.mjs";
import { attach, beginComplaint, introduce, wordsOfLetter } from "./person";
import { expect, test } from "./test";

/** As another phone of the house sees it: plain http, where service workers and the Cache API are missing. */
const host =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address ?? "127.0.0.2";
const house = `http://${host}:${process.env.QINGJING_PORT}`;

type Picture = Awaited<ReturnType<typeof drawList>>;
type Row = { number: string; day: string; time: string };

/** Hands over pictures and waits until all are read. */
async function read(page: Page, pictures: Picture[]): Promise<void> {
  await page.getByLabel("选截图", { exact: true }).setInputFiles(pictures);
  const agree = page.getByRole("button", { name: /^下载.*开始认$/ });
  const reading = page.getByRole("progressbar");
  await expect(agree.or(reading).first()).toBeVisible();
  if (await agree.isVisible()) await agree.click();
  await expect(page.getByText(/^认出|^这张上没认出/)).toHaveCount(pictures.length, { timeout: 240_000 });
}

/** What stands in the fields of one picture, from above. */
async function rowsOf(page: Page, nth: number): Promise<Row[]> {
  const picture = page.locator("section", { has: page.getByRole("heading", { name: `第${nth}张` }) });
  return picture.locator("ol > li").evaluateAll((rows) =>
    rows.map((row) => {
      const value = (type: string) => row.querySelector<HTMLInputElement>(`input[type=${type}]`)?.value ?? "";
      return { number: value("text").replaceAll(/[ -]/g, ""), day: value("date"), time: value("time") };
    }),
  );
}

test.describe("In the house's network", () => {
  test.use({ baseURL: house });

  test("Every number and time of six phones' lists and a long one is read right, and none is invented", async ({
    page,
    browser,
  }, { project }) => {
    test.setTimeout(400_000);
    const format = project.name === "phone" ? "jpg" : "png";
    await page.goto("/import/screenshot");
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    const pictures: Picture[] = [];
    for (const { name } of callLists) pictures.push(await drawList(browser, name, format));
    await read(page, pictures);
    for (const [at, list] of callLists.entries()) {
      await page.getByLabel("这张是哪天截的").nth(at).fill("2026-11-24");
      const wanted = rowsToRead(list).map(({ number, day, time }) => ({ number, day, time }));
      expect(await rowsOf(page, at + 1), `${list.name}.${format}`).toEqual(wanted);
    }
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await expect(page.getByText("没有号码，只有名字：张三")).toBeVisible();
    await expect(page.getByText("只露出一半，没法认全").first()).toBeVisible();
  });

  test("Nothing leaves the house, and a second visit loads nothing", async ({ page, browser }) => {
    test.setTimeout(200_000);
    const picture = await drawList(browser, "oppo-dark", "jpg");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) asked.push(`${request.method()} ${request.url()}`);
    });
    await page.goto("/import/screenshot");
    await read(page, [picture]);
    expect(asked.filter((one) => !one.includes(` ${house}/`))).toEqual([]);
    expect(asked.filter((one) => one.startsWith("POST"))).toEqual([]);
    expect(asked.filter((one) => one.includes("/reader/")).length).toBeGreaterThan(4);

    const answers: { url: string; bytes: Promise<number> }[] = [];
    page.on("response", (answer) => {
      const size = answer.request().sizes();
      if (answer.url().includes("/reader/"))
        answers.push({ url: answer.url(), bytes: size.then(({ responseBodySize }) => responseBodySize) });
    });
    await page.goto("/import/screenshot");
    await page.getByLabel("选截图", { exact: true }).setInputFiles(picture);
    await expect(page.getByText(/^认出/)).toBeVisible({ timeout: 60_000 });
    for (const { url, bytes } of answers) {
      // From its own cache the browser counts less than nothing: no body, and not even a head.
      expect(await bytes, url).toBeLessThanOrEqual(0);
    }
  });
});

test("The download and the reading can be stopped and gone on with", async ({ page, browser }) => {
  test.setTimeout(200_000);
  await page.goto("/import/screenshot");
  const picture = await drawList(browser, "huawei", "jpg");
  let slow = true;
  await page.context().route("**/reader/read-*", async (route) => {
    if (slow) return; // never answers
    await route.continue();
  });
  await page.getByLabel("选截图", { exact: true }).setInputFiles(picture);
  await page.getByRole("button", { name: /开始认$/ }).click();
  await expect(page.getByRole("progressbar", { name: "下载认字的材料" })).toBeVisible();
  await page.getByRole("button", { name: "停下" }).click();
  slow = false;
  await page.getByRole("button", { name: /开始认$/ }).click();
  await expect(page.getByText(/正在认字/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "停下" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByText(/^认出/)).toHaveCount(0);
  await page.getByRole("button", { name: /^接着认/ }).click();
  await expect(page.getByText(/^认出/)).toBeVisible({ timeout: 60_000 });
});

test("A screenshot becomes calls, and the letter names it as their evidence", async ({ page, browser }) => {
  test.setTimeout(200_000);
  await page.goto("/import/screenshot");
  await read(page, [await drawList(browser, "blocked", "jpg")]);
  await page.getByLabel("这张是哪天截的").fill("2026-11-24");
  const rows = page.locator("ol > li");
  for (const number of ["170 9000 1234", "171 5566 0099", "400 8208 820"]) {
    const row = rows.filter({ has: page.locator(`input[value="${number}"]`) });
    await row.getByRole("checkbox").check();
  }
  await page.getByRole("button", { name: "记下3条" }).click();
  await expect(page.getByText("记下了3条")).toBeVisible();
  await expect(page.getByText("没勾的3行没有记")).toBeVisible();
  const { calls, evidence } = await (await page.request.get("/export/case.json")).json();
  expect(calls).toHaveLength(3);
  expect(evidence).toHaveLength(1);
  expect(evidence[0]).toMatchObject({ kind: "call-screenshot", name: "blocked.jpg" });
  expect(evidence[0].callIds).toHaveLength(3);

  await introduce(page);
  await beginComplaint(page, "通管局举报", "写举报信");
  const words = await wordsOfLetter(page);
  for (const said of ["17090001234", "2026-11-2414:32", "2026-11-2308:01", "来电3次", "来电截图"])
    expect(words, said).toContain(said);
});

test("A screenshot that is evidence already is read from there, and stays one piece", async ({
  page,
  browser,
}) => {
  test.setTimeout(200_000);
  const picture = await drawList(browser, "huawei", "jpg");
  await page.goto("/evidence");
  await attach(page, picture);
  const { evidence: kept } = await (await page.request.get("/export/case.json")).json();
  await page.goto(`/evidence/${kept[0].id}`);
  await page.getByRole("link", { name: "从这张图里读出来电" }).click();
  const agree = page.getByRole("button", { name: /^下载.*开始认$/ });
  await expect(agree.or(page.getByText(/^认出/)).first()).toBeVisible({ timeout: 60_000 });
  if (await agree.isVisible()) await agree.click();
  await expect(page.getByText(/^认出/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("这张是哪天截的").fill("2026-11-24");
  await page.locator("ol > li").first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "记下1条" }).click();
  await expect(page.getByText("记下了1条")).toBeVisible();
  const { calls, evidence } = await (await page.request.get("/export/case.json")).json();
  expect(evidence).toHaveLength(1);
  expect(evidence[0].callIds).toEqual([calls[0].id]);
});
