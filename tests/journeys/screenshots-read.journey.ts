import { callLists, rowsToRead } from "../fixtures/call-lists.mjs";
import { drawList } from "../fixtures/draw-lists.mjs";
import { house, pair } from "./house";
import { type Picture, read, rowsOf } from "./screenshots";
import { expect, test } from "./test";

test.use({ baseURL: house });

test("Every number and time of six phones' lists and a long one is read right, and none is invented", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  await pair(page);
  await page.goto("/import/screenshot");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const pictures: Picture[] = [];
  for (const [at, { name }] of callLists.entries())
    pictures.push(await drawList(browser, name, at % 2 ? "jpg" : "png"));
  await read(page, pictures);
  for (const [at, list] of callLists.entries()) {
    await page.getByLabel("这张是哪天截的").nth(at).fill("2026-11-24");
    const wanted = rowsToRead(list).map(({ number, day, time }) => ({ number, day, time }));
    expect(await rowsOf(page, at + 1), list.name).toEqual(wanted);
  }
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
  await expect(page.getByText("没有号码，只有名字：张三")).toBeVisible();
  await expect(page.getByText("只露出一半，没法认全").first()).toBeVisible();
});

test("Nothing leaves the house, and a second visit loads nothing", async ({ page, browser }) => {
  test.setTimeout(200_000);
  await pair(page);
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
