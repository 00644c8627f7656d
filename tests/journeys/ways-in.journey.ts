import type { Browser, Page } from "@playwright/test";
import { confirmCode, keepRecords, logCall } from "./person";
import { expect, test } from "./test";

const password = "柿子和月亮2026年";
const another = "梨子和太阳2026年";
const someName = () => `林静${Math.random().toString(36).slice(2, 8)}`;

async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

async function recover(page: Page, name: string, code: string): Promise<void> {
  await page.goto("/me/sign-in");
  await page.getByRole("link", { name: "忘了密码" }).click();
  await page.waitForURL("**/me/recover");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("恢复码").fill(code);
  await page.getByLabel("新密码").fill(another);
  await page.getByRole("button", { name: "打开我的记录" }).click();
}

test("Whoever forgot the password opens the records with the recovery code, once", async ({
  page,
  browser,
  baseURL,
}) => {
  await logCall(page, { number: "17090001234" });
  const name = someName();
  const code = await keepRecords(page, name, password);
  expect(code).toMatch(/^(\w{5}-){5}\w{5}$/);
  await expect(page.getByRole("link", { name: "恢复码" })).toContainText("有");

  const elsewhere = await otherBrowser(browser, baseURL);
  await recover(elsewhere, name, code.toLowerCase().replaceAll("-", "  "));
  await expect(elsewhere.getByText("打开了。")).toBeVisible();
  expect(await confirmCode(elsewhere)).not.toBe(code);
  await elsewhere.goto("/calls");
  await expect(elsewhere.getByText("170 9000 1234").first()).toBeVisible();
  await page.goto("/me");
  await expect(page.getByText("这台设备已经退出登录，记录都还在")).toBeVisible();

  const thief = await otherBrowser(browser, baseURL);
  await recover(thief, name, code);
  await expect(thief.getByText("用户名或恢复码不对").first()).toBeVisible();
});

test("A passkey is added on this device and signs in without name or password", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await logCall(page, { number: "17090001234" });
  const name = someName();
  await keepRecords(page, name, password);
  await page.getByRole("link", { name: "通行密钥" }).click();
  await page.getByRole("button", { name: "在这台设备上加一个" }).click();
  await expect(page.getByText("还没用过")).toBeVisible();
  await page.getByText("改名").click();
  await page.getByLabel("的新名字").fill("我的手机");
  await page.getByRole("button", { name: "改", exact: true }).click();
  await expect(page.getByText("我的手机").first()).toBeVisible();

  await page.goto("/me");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("**/");
  await page.goto("/me/sign-in");
  await page.getByRole("button", { name: "用通行密钥登录" }).click();
  await page.waitForURL("**/");
  await page.goto("/me/passkeys");
  await expect(page.getByText("今天用过")).toBeVisible();
  await page.getByText("删掉我的手机").click();
  await page.getByRole("button", { name: "删掉我的手机" }).click();
  await expect(page.getByText("删掉了。")).toBeVisible();
  await expect(page.getByText("我的手机")).toHaveCount(0);
});

test("Devices are listed, and another one is signed out, without script too", async ({
  page,
  browser,
  baseURL,
}) => {
  await logCall(page, { number: "17090001234" });
  const name = someName();
  await keepRecords(page, name, password);
  const other = await otherBrowser(browser, baseURL);
  await other.goto("/me/sign-in");
  await other.getByLabel("用户名").fill(name);
  await other.getByLabel("密码", { exact: true }).fill(password);
  await other.getByRole("button", { name: "登录", exact: true }).click();
  await other.waitForURL("**/");

  const still = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await still.newPage();
  await plain.goto("/me/devices");
  await expect(plain.getByText("就是这台")).toHaveCount(1);
  await plain.getByRole("button", { name: /^退出.*Chrome/ }).click();
  await expect(plain.getByRole("button", { name: /^退出.*Chrome/ })).toHaveCount(0);
  await other.goto("/me");
  await expect(other.getByText("这台设备已经退出登录，记录都还在")).toBeVisible();
  await page.goto("/me/devices");
  await page.getByRole("button", { name: "全部退出，这台也退出" }).click();
  await page.waitForURL("**/");
  await page.goto("/me");
  await expect(page.getByText("这台设备已经退出登录，记录都还在")).toBeVisible();
});

test("A device that was signed out elsewhere is told at the next call, and keeps what was typed", async ({
  page,
  browser,
  baseURL,
}) => {
  await logCall(page, { number: "17090001234" });
  const name = someName();
  await keepRecords(page, name, password);
  const away = await otherBrowser(browser, baseURL);
  const signIn = async () => {
    await away.getByLabel("用户名").fill(name);
    await away.getByLabel("密码", { exact: true }).fill(password);
    await away.getByRole("button", { name: "登录", exact: true }).click();
  };
  await away.goto("/me/sign-in");
  await signIn();
  await away.waitForURL("**/");
  await away.goto("/calls/new");
  await away.getByLabel("对方号码").fill("17090005678");
  await page.goto("/me/devices");
  await page.getByRole("button", { name: "退出其他设备" }).click();
  await expect(page.getByText("就是这台")).toBeVisible();

  await away.getByRole("button", { name: "记下" }).click();
  await expect(away.getByText("登录后再记，写的都还在")).toBeVisible();
  await away.getByRole("link", { name: "去登录" }).click();
  await expect(away.getByRole("button", { name: "不登录，重新开始记" })).toBeVisible();
  await signIn();
  await away.waitForURL("**/calls/new");
  await expect(away.getByLabel("对方号码")).toHaveValue(/170 ?9000 ?5678/);
});

test("A call that is changed on a device that was signed out is not lost: one signs in and goes on", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await logCall(page, { number: "17090001234" });
  const name = someName();
  await keepRecords(page, name, password);
  const away = await otherBrowser(browser, baseURL);
  const signIn = async () => {
    await away.getByLabel("用户名").fill(name);
    await away.getByLabel("密码", { exact: true }).fill(password);
    await away.getByRole("button", { name: "登录", exact: true }).click();
  };
  await away.goto("/me/sign-in");
  await signIn();
  await away.waitForURL("**/");
  await away.goto(`/calls/${id}/edit`);
  await away.getByLabel("对方号码").fill("17090005678");
  await page.goto("/me/devices");
  await page.getByRole("button", { name: "退出其他设备" }).click();
  await expect(page.getByText("就是这台")).toBeVisible();

  await away.getByRole("button", { name: "改好了" }).click();
  await away.waitForURL(/\/me\/sign-in\?from=/);
  await expect(away.getByText("这台设备已经退出登录，记录都还在")).toBeVisible();
  await signIn();
  await away.waitForURL(`**/calls/${id}/edit`);
  await expect(away.getByLabel("对方号码")).toHaveValue(/170 ?9000 ?5678/);
});

test("A recovery code is not left by mistake, and is printed with its account", async ({ page }) => {
  await logCall(page, { number: "17090001234" });
  const name = someName();
  await page.goto("/me/keep");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "注册账号" }).click();
  await expect(page.getByRole("heading", { name: "抄下恢复码" })).toBeFocused();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(`用户名：${name}`)).toBeVisible();
  await expect(page.getByText("只显示这一次")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  const asked: string[] = [];
  page.once("dialog", (dialog) => asked.push(dialog.message()) && dialog.dismiss());
  await page.getByRole("link", { name: "返回" }).click();
  await expect.poll(() => asked).toEqual([expect.stringContaining("还没确认抄好")]);
  await expect(page.locator("[data-code]")).toBeVisible();
  page.once("dialog", (dialog) => asked.push(dialog.message()) && dialog.dismiss());
  await page.evaluate(() => history.back());
  await expect.poll(() => asked.length).toBe(2);
  await expect(page.locator("[data-code]")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.evaluate(() => history.back());
  await page.waitForURL("**/calls/*");
  await page.goto("/me");
  await expect(page.getByRole("link", { name: "恢复码" })).toContainText("给过一张，还没确认抄好");
});

test("What is on a device stays there if one says so, is open again after signing out, and comes along later", async ({
  page,
  browser,
  baseURL,
}) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:26" });
  const name = someName();
  await keepRecords(page, name, password);
  const away = await otherBrowser(browser, baseURL);
  await logCall(away, { number: "17090001234", at: "2026-09-08T10:26" });
  const signIn = async () => {
    await away.getByLabel("用户名").fill(name);
    await away.getByLabel("密码", { exact: true }).fill(password);
    await away.getByRole("button", { name: "登录", exact: true }).click();
  };
  await away.goto("/me/sign-in");
  await away.getByLabel("用户名").fill(name);
  await away.getByRole("link", { name: "忘了密码" }).click();
  await away.waitForURL("**/me/recover");
  await expect(away.getByLabel("用户名")).toHaveValue(name);
  await away.goto("/me/sign-in?from=%2Fme");
  await away.getByRole("radio", { name: /^不带/ }).check();
  await signIn();
  await expect(away.getByText("这台设备上原来记的没有带，退出登录就能看到。")).toBeVisible();
  await expect(away.getByText("这台设备上还留着没登录时记的1条记录")).toBeVisible();
  await away.getByRole("button", { name: "退出登录" }).click();
  await away.waitForURL("**/");
  await away.goto("/calls");
  await expect(away.getByText("170 9000 1234").first()).toBeVisible();
  await away.goto("/me/sign-in?from=%2Fme");
  await away.getByRole("radio", { name: /^不带/ }).check();
  await signIn();
  await away.getByRole("button", { name: "带到这个账号来" }).click();
  await expect(away.getByText("带过来了1条记录，其中1条账号里原来就有，没有重复记。")).toBeVisible();
});
