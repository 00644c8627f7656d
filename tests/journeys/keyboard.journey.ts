import type { Page } from "@playwright/test";
import { expect, test } from "./test";

/** Presses Tab until what has the focus is named so; fails when it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const on = document.activeElement;
      if (!on || on === document.body) return "";
      const labels = "labels" in on ? [...((on as HTMLInputElement).labels ?? [])] : [];
      return [on.getAttribute("aria-label"), ...labels.map((label) => label.textContent), on.textContent]
        .join(" ")
        .trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

test("Somebody without a mouse logs a call, mends it and finds it in the log", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, /^刚接到一个/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/calls/new");
  await expect(page.getByLabel("对方号码")).toBeFocused();
  await page.keyboard.type("17090001234");
  await tabTo(page, /人工|响一声|自动语音|没接/);
  await page.keyboard.press("Space");
  await tabTo(page, /我说过不要再打/);
  await page.keyboard.press("Space");
  await tabTo(page, /^记下$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await tabTo(page, /^改$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/edit$/);
  await tabTo(page, /备注/);
  await page.keyboard.type("晚饭时打来");
  await tabTo(page, /^改好了$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await expect(page.getByText("晚饭时打来")).toBeVisible();
});
