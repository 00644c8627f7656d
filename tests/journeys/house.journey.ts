import { screenshot } from "./files";
import { house, pair } from "./house";
import { attach, beginComplaint, introduce, issueLetter, keepRecords, logCall } from "./person";
import { expect, test } from "./test";

test.use({ baseURL: house });

test("A phone in the house logs, attaches and copies over plain http", async ({ page }) => {
  await pair(page);
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", refused: true });
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await attach(page, await screenshot());
  await introduce(page);
  await beginComplaint(page, "12321举报", "填12321");
  await issueLetter(page);
  await page.getByRole("link", { name: "逐项填写", exact: true }).click();
  await page.getByRole("button", { name: /^复制/ }).first().click();
  await expect(page.getByText(/^已复制/).first()).toBeVisible();
});

test("Somebody keeps the records over plain http and opens them on another phone", async ({
  page,
  browser,
}) => {
  const name = `林静${Math.random().toString(36).slice(2, 8)}`;
  await pair(page);
  await logCall(page, { number: "17090001234" });
  await keepRecords(page, name, "柿子和月亮2026年");
  await expect(page.getByRole("link", { name: "通行密钥" })).toHaveCount(0);

  const other = await (await browser.newContext({ baseURL: house })).newPage();
  await pair(other);
  await other.goto("/me/sign-in");
  await other.getByLabel("用户名").fill(name);
  await other.getByLabel("密码", { exact: true }).fill("柿子和月亮2026年");
  await expect(other.getByRole("button", { name: "登录", exact: true })).toBeEnabled();
  await expect(other.getByRole("button", { name: "用通行密钥登录" })).toHaveCount(0);
  await other.getByRole("button", { name: "登录", exact: true }).click();
  await other.waitForURL(`${house}/`);
  await other.goto("/calls");
  await expect(other.getByText("170 9000 1234").first()).toBeVisible();
  await other.goto("/me");
  await other.getByRole("button", { name: "退出登录" }).click();
  await other.waitForURL(`${house}/`);
  await other.goto("/calls");
  await expect(other.getByText("170 9000 1234")).toHaveCount(0);
});
