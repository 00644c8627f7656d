import type { Page } from "@playwright/test";
import { ago, answer, handIn, introduce, logCall } from "./person";
import { expect, test } from "./test";

/** The door of which the plan says that it comes now. */
async function goNow(page: Page, query: string, action: string): Promise<void> {
  await page.goto(`/plan${query}`);
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
}

test("Whoever may be cheated is told 110 before any paper, and then the police report", async ({ page }) => {
  await logCall(page, { number: "+85212345678", how: "人工", about: "贷款理财", signs: ["疑似诈骗"] });
  await introduce(page);
  await page.goto("/plan");
  await expect(page.getByRole("link", { name: "先打110" })).toHaveAttribute("href", "tel:110");
  await expect(page.locator(".dock").getByRole("link")).toHaveText("打110");
  await page.getByRole("button", { name: /^打完电话/ }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  await expect(page.getByText("报案材料").first()).toBeVisible();

  await page.goto("/complaints/new");
  await expect(page.getByRole("link", { name: "先打110" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "公安报案" })).toBeChecked();
});

test("The plan leads from the operator to a day to wait for, and past it to the appeal", async ({ page }) => {
  for (const day of [30, 25])
    await logCall(page, { number: "17090001234", at: `${ago(day)}T10:05`, how: "人工" });
  await introduce(page);
  await goNow(page, "", "写给运营商");
  await handIn(page, { on: ago(1), way: "电话", receiptName: "工单号", receipt: "20261103000123" });
  await goNow(page, "", "填12321");
  await handIn(page, { on: ago(0), way: "网上", receiptName: "举报编号", receipt: "" });
  await goNow(page, "", "写举报信");
  await handIn(page, { on: ago(0), way: "网上", receiptName: "信件编号", receipt: "" });
  await page.goto("/plan");
  await expect(page.locator(".title")).toHaveText(/^等到/);
  await answer(page, "答复了，我不满意", "已加标记");
  await page.goto("/plan");
  await expect(page.locator(".title")).toHaveText("通管局申诉");
});

test("A named company is asked and reported at once, and sued last", async ({ page }) => {
  for (const day of [30, 25])
    await logCall(page, { number: "17090001234", at: `${ago(day)}T10:05`, how: "人工", caller: "安心装饰" });
  await introduce(page);
  await page.goto("/plan");
  await page.getByText(/^先别找的/).click();
  await page.getByRole("button", { name: "知道了，填上" }).first().click();
  await page.getByLabel("对方公司的名称").fill("安心装饰有限公司");
  await page.getByLabel("对方公司的地址").fill("沈阳市样例区安宁路3号");
  await page.getByRole("button", { name: "记下，看信" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  await page.goto("/plan");
  const rung = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();
  await expect(rung("向公司要说法").getByText("随时能找")).toBeVisible();
  await expect(rung("12315举报").getByText("随时能找")).toBeVisible();
  await expect(rung("12345热线").getByText("可以同时走，有一点要知道。")).toBeVisible();
  await expect(rung("民事起诉").getByText("先后别弄反。")).toBeVisible();
  const names = await page.locator(".rung-head b").allTextContents();
  expect(names.indexOf("运营商投诉")).toBeLessThan(names.indexOf("通管局申诉"));
  expect(names.indexOf("通管局申诉")).toBeLessThan(names.indexOf("民事起诉"));
});
