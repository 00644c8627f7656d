import { drawList } from "../fixtures/draw-lists.mjs";
import { attach, beginComplaint, introduce, wordsOfLetter } from "./person";
import { read } from "./screenshots";
import { expect, test } from "./test";

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
  await expect(page.getByRole("progressbar", { name: "下载文字识别组件" })).toBeVisible();
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
  for (const number of ["170 9000 1234", "171 5566 0099", "400 820 8820"]) {
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
  for (const said of ["17090001234", "2026-11-2414:32", "2026-11-2308:01", "来电3次", "通话记录截图"])
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
