import type { Page } from "@playwright/test";
import { openRest } from "./person";
import { expect, test } from "./test";

const SLOW_MS = 1500;

/** Holds up what the page sends: its actions, or the pages it asks for. */
async function slow(page: Page, isSlow: (method: string, isPart: boolean) => boolean): Promise<void> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (isSlow(request.method(), request.headers().rsc === "1"))
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await route.continue();
  });
}

/** Presses and types as a person does who does not wait; nothing of it may get in. */
async function correct(page: Page): Promise<void> {
  const number = page.getByLabel("对方号码");
  await number.focus();
  await page.keyboard.type("999");
  await page.getByRole("radio", { name: "自动语音" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "自动语音" }).click({ force: true });
  await expect(number).toHaveValue("170 9000 1234");
  await expect(page.getByRole("radio", { name: "人工" })).toBeChecked();
}

for (const [what, isSlow] of [
  ["while it is saved", (method: string) => method === "POST"],
  ["until the next page is there", (method: string, isPart: boolean) => method === "GET" && isPart],
] as const) {
  test(`Nothing of a call can be changed ${what}`, async ({ page }) => {
    await page.goto("/calls/new");
    await openRest(page);
    await page.getByLabel("对方号码").fill("17090001234");
    await page.getByRole("radio", { name: "人工" }).check();
    await page.waitForTimeout(500);
    await slow(page, isSlow);
    await page.getByRole("button", { name: "记下" }).click();
    await expect(page.getByRole("form")).toHaveAttribute("aria-busy", "true");
    if (isSlow("GET", true)) await page.waitForResponse((answer) => answer.request().method() === "POST");
    await correct(page);
    await expect(page.getByRole("form")).toHaveAttribute("aria-busy", "true");
    await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
    await expect(page.getByText("人工").first()).toBeVisible();
  });
}

test("What was not saved can be changed again", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("12");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText("号码是3到20位数字，再看一眼", { exact: true })).toBeVisible();
  await page.getByLabel("对方号码").fill("17090001234");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText(/网络已断开/)).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("radio", { name: "自动语音" }).check();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await expect(page.getByText("自动语音").first()).toBeVisible();
});
