import type { Page } from "@playwright/test";
import { screenshot } from "./files";
import { wordsOf } from "./paper";
import { ago, answer, beginComplaint, handIn, introduce, issueLetter, logCall } from "./person";
import { expect, test } from "./test";

/** 2026年9月8日 */
function spelled(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

async function printed(page: Page, address: string): Promise<string> {
  return wordsOf(await (await page.request.get(address)).body());
}

/** Two calls before the operator was told and one after, all from one number. */
async function beginAtOperator(page: Page): Promise<string> {
  for (const day of [30, 25, 3])
    await logCall(page, { number: "17090001234", at: `${ago(day)}T10:05`, how: "人工" });
  await introduce(page);
  return beginComplaint(page, "运营商投诉", "写给运营商", `?to=${ago(20)}`);
}

const told = { way: "电话", receiptName: "工单号", receipt: "20261103000123" };

test("From the operator to the appeal, its answer and the letter after it, nothing is typed twice", async ({
  page,
}) => {
  await beginAtOperator(page);
  await handIn(page, { ...told, on: ago(20) });
  await expect(page.getByText(/过了\d+天，还没答复/).first()).toBeVisible();

  await page.getByRole("button", { name: "写申诉书" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  const appeal = await issueLetter(page);
  const words = await printed(page, `${appeal}/letter.pdf`);
  for (const fact of [told.receipt, spelled(ago(20)), "未获答复", "来电3次"]) expect(words).toContain(fact);

  await handIn(page, { on: ago(0), way: "网上", receiptName: "申诉编号", receipt: "SS-0001" });
  await expect(page.getByText("该告诉你受不受理")).toBeVisible();
  await answer(page, "答复了，我不满意", "已转运营商处理");
  await expect(page.locator(".title")).toHaveText("答复了，你不满意");

  await page.locator(".dock").getByRole("button").click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  const next = await printed(page, `${await issueLetter(page)}/letter.pdf`);
  for (const fact of ["SS-0001", spelled(ago(0)), "已转运营商处理"]) expect(next).toContain(fact);

  await page.goto("/complaints");
  await expect(page.getByRole("link", { name: /运营商投诉.*接着走下一步了/ })).toBeVisible();
});

test("What was changed or taken back stays in the course of things, on the page and on paper", async ({
  page,
}) => {
  const id = await beginAtOperator(page);
  await handIn(page, { ...told, on: ago(10), receipt: "" });
  await page.getByLabel("选凭据").setInputFiles(await screenshot());
  await expect(page.getByText("有1份凭据")).toBeVisible();
  await page.getByRole("link", { name: "改：向中国移动" }).click();
  await page.getByLabel("工单号").fill(told.receipt);
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
  await expect(page.getByText(/原来没写工单号/)).toBeVisible();
  await answer(page, "受理了", "");
  await page.getByRole("link", { name: "改：运营商投诉：受理了" }).click();
  await page.getByRole("button", { name: "记错了，撤回这一条" }).click();
  await page.getByRole("button", { name: "撤回", exact: true }).click();
  await page.waitForURL(/\/follow$/);
  const paper = await printed(page, `/complaints/${id}/timeline.pdf`);
  for (const fact of [told.receipt, "补记", "原来没写工单号", "（已撤回）运营商投诉：受理了", "这以后来电"])
    expect(paper).toContain(fact);
});

test("A case that is closed is opened again by the next ring", async ({ page }) => {
  const id = await beginAtOperator(page);
  await handIn(page, { ...told, on: ago(2) });
  await page.getByRole("button", { name: "不再打来了，结束" }).click();
  await expect(page.locator(".title")).toHaveText("不再打来，已结束");
  await logCall(page, { number: "17090001234", how: "人工" });
  await page.goto(`/complaints/${id}/follow`);
  await expect(page.locator(".title")).toHaveText("结束以后，今天又打来了");
  await page.goto("/complaints");
  await expect(page.getByText("结束以后又来了1次")).toBeVisible();
});

test("A filing or a reply that cannot be is sent back to its field", async ({ page }) => {
  const id = await beginAtOperator(page);
  await page.goto(`/complaints/${id}/reply`);
  await page.waitForURL(/\/filed$/);
  await page.getByLabel("哪天提交的").fill(ago(-1));
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText("这天还没到，改成已经过去的").first()).toBeVisible();
  await page.getByLabel("哪天提交的").fill(ago(5));
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
  await page.goto(`/complaints/${id}/reply`);
  await page.getByRole("radio", { name: "受理了" }).check();
  await page.getByLabel("哪天答复的").fill(ago(6));
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText(/答复不会早过那天/).first()).toBeVisible();
});

test("What was wrong with one question is not said of the question that took its place", async ({ page }) => {
  const id = await beginAtOperator(page);
  await handIn(page, { ...told, on: ago(20) });
  await page.goto(`/complaints/${id}/reply`);
  await page.getByRole("radio", { name: "到期了，没有答复" }).check();
  const day = page.locator("input[name=on]");
  await day.fill(ago(19));
  await page.getByRole("button", { name: "记下" }).click();
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("radio", { name: "答复了，我不满意" }).check();
  await expect(page.getByLabel("哪天答复的")).toBeVisible();
  await expect(day).not.toHaveAttribute("aria-invalid", "true");
});
