import { expect, type Page, test } from "@playwright/test";
import { ago, answer, handIn, introduce, logCall, openRest } from "./person";

/** Marks the call on whose page the person is as what it was. */
async function mark(page: Page, id: string, sign: string): Promise<void> {
  await page.goto(`/calls/${id}/edit`);
  await openRest(page);
  await page.getByRole("checkbox", { name: sign }).check();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
}

/** The door of which the plan says that it comes now. */
async function goNow(page: Page, query: string, action: string): Promise<void> {
  await page.goto(`/plan${query}`);
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
}

test("Whoever may be cheated is told 110 before any paper, and then the police report", async ({ page }) => {
  const id = await logCall(page, {
    number: "+85212345678",
    at: `${ago(1)}T10:05`,
    how: "真人",
    about: "贷款理财",
  });
  await mark(page, id, "像诈骗");
  await introduce(page);
  await page.goto("/plan");
  await expect(page.getByRole("link", { name: "先打110" })).toHaveAttribute("href", "tel:110");
  await expect(page.locator(".dock").getByRole("link")).toHaveText("打110");
  await page.getByRole("button", { name: /^打完电话/ }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  await expect(page.getByText("报案材料").first()).toBeVisible();

  await page.goto("/complaints/new");
  await expect(page.getByText("先打110")).toBeVisible();
  await expect(page.getByRole("radio", { name: "公安报案" })).toBeChecked();
});

test("The plan leads from the operator to a day to wait for, and past it to the appeal", async ({ page }) => {
  for (const day of [30, 25])
    await logCall(page, { number: "17090001234", at: `${ago(day)}T10:05`, how: "真人" });
  await introduce(page);
  await goNow(page, "", "写给运营商");
  await handIn(page, { on: ago(1), way: "电话", receiptName: "工单号", receipt: "20261103000123" });
  await goNow(page, "", "填12321");
  await handIn(page, { on: ago(0), way: "网上", receiptName: "举报短信", receipt: "" });
  await page.goto("/plan");
  await expect(page.locator(".title")).toHaveText(/^等到/);
  await answer(page, "答复了，我不满意", "已加标记");
  await page.goto("/plan");
  await expect(page.locator(".title")).toHaveText("通管局申诉");
});
