import { beginComplaint, logCall } from "./person";
import { expect, test } from "./test";

test("A call opened from a narrowed list leads back to that list", async ({ page }) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "自动语音" });
  await page.goto("/calls/new");
  await page.getByRole("button", { name: "没显示" }).click();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await page.goto("/calls?filters=1");
  await page.getByRole("link", { name: "未显示号码" }).first().click();
  await expect(page.getByText("未显示号码，1次")).toBeVisible();
  await page.getByRole("link", { name: /未显示号码.*\d\d:\d\d/ }).click();
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page).toHaveURL(/\/calls\?s=[\w-]+$/);
  await expect(page.getByText("未显示号码，1次")).toBeVisible();
});

test("What is ticked is what the red button takes, with scripts and without, and the count says it is of before", async ({
  page,
  browser,
  baseURL,
}) => {
  for (const number of ["17090001234", "17090001234", "17090005678"]) await logCall(page, { number });
  await page.goto("/complaints/new/calls");
  const count = page.locator("main").getByRole("status");
  await expect(count).toHaveText("3次");
  await page.getByRole("checkbox", { name: /170 9000 5678/ }).check();
  await expect(count).toHaveText("改之前3次");
  await page.getByRole("button", { name: "就用这些" }).click();
  await page.waitForURL(/\/complaints\/new\?s=/);
  await expect(page.locator("main")).toContainText("1次来电");

  const draft = `/complaints/${await beginComplaint(page, "12321举报", "填12321")}`;
  const storageState = await page.context().storageState();
  for (const [javaScriptEnabled, taken] of [
    [true, "1次"],
    [false, "3次"],
  ] as const) {
    const other = await (await browser.newContext({ baseURL, javaScriptEnabled, storageState })).newPage();
    await other.goto(`${draft}/calls?own=1`);
    await other.getByRole("checkbox", { name: /170 9000 5678/ }).click();
    await other.getByRole("button", { name: "信里就写这些" }).click();
    await other.waitForURL((url) => !url.pathname.endsWith("/calls"));
    await other.goto(`${draft}/calls?own=1`);
    await expect(other.locator("main").getByRole("status")).toHaveText(taken);
  }
});
