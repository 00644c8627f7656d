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

/** Goes through the door that comes now, hands the paper in, and is not satisfied with what comes back. */
async function invain(page: Page): Promise<void> {
  await page.locator(".dock .btn").click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  if (page.url().endsWith("/follow")) await page.locator(".dock").getByRole("button").last().click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  const complaint = new URL(page.url()).pathname;
  await page.goto(`${complaint}/filed`);
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
  await page.goto(`${complaint}/reply`);
  await page.getByRole("radio", { name: "答复了，我不满意" }).check();
  await page.getByLabel("他们的话").fill("已转有关单位");
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
}

test("Where nothing else helped, a named company is taken to court, and nothing before its turn", async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const day of [30, 25])
    await logCall(page, { number: "17090001234", at: `${ago(day)}T10:05`, how: "真人", caller: "安心装饰" });
  await introduce(page);
  await page.goto("/plan");
  await page.getByText(/^先不走的/).click();
  await page.getByRole("button", { name: "知道了，填上" }).first().click();
  await page.getByLabel("商户名称").fill("安心装饰有限公司");
  await page.getByLabel("商户地址").fill("沈阳市样例区安宁路3号");
  await page.getByRole("button", { name: "记下，看信" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);

  const walked: string[] = [];
  await page.goto("/plan");
  for (let name = ""; name !== "民事起诉" && walked.length < 20; walked.push(name)) {
    if (name !== "") await invain(page);
    await page.goto("/plan");
    name = (await page.locator(".title").textContent()) ?? "";
  }
  expect(walked[0]).toBe("运营商投诉");
  expect(walked.at(-1)).toBe("民事起诉");
  const at = (name: string) => walked.indexOf(name);
  expect(at("通管局申诉")).toBeGreaterThan(0);
  for (const later of ["12345热线", "12315举报"]) expect(at(later)).toBeGreaterThan(at("通管局申诉"));
  await page.getByRole("button", { name: "写起诉状" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  await expect(page.getByText("起诉状").first()).toBeVisible();
});
