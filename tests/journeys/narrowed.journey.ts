import { logCall } from "./person";
import { expect, test } from "./test";

test("A call opened from a narrowed list leads back to that list", async ({ page }) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "自动语音" });
  await page.goto("/calls/new");
  await page.getByRole("button", { name: "没显示" }).click();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await page.goto("/calls?filters=1");
  await page.getByRole("link", { name: "未显示号码" }).first().click();
  await expect(page.getByText("未显示号码，1条")).toBeVisible();
  await page.getByRole("link", { name: /未显示号码.*\d\d:\d\d/ }).click();
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page).toHaveURL(/\/calls\?s=[\w-]+$/);
  await expect(page.getByText("未显示号码，1条")).toBeVisible();
});

test("What is ticked for a letter is looked up first, and then the letter is about just these calls", async ({
  page,
}) => {
  for (const number of ["17090001234", "17090005678"]) await logCall(page, { number });
  await page.goto("/complaints/new/calls");
  await page.getByRole("checkbox", { name: /170 9000 1234/ }).check();
  await expect(page.getByText("上面改过了")).toBeVisible();
  await expect(page.getByRole("button", { name: "就用这些" })).toHaveCount(0);
  await page.getByLabel("下一步").getByRole("button", { name: "按条件筛选" }).click();
  await expect(page.getByRole("link", { name: /^移除/ })).toHaveCount(1);
  await page.getByRole("button", { name: "就用这些" }).click();
  await expect(page.getByText("1次来电，1个号码")).toBeVisible();
});
