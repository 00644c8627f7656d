import type { Locator } from "@playwright/test";
import { beginComplaint, introduce, logCall, openRest } from "./person";
import { expect, test } from "./test";

test("Somebody who reloads by mistake finds what was typed", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090001234");
  await page.getByRole("radio", { name: "自动语音" }).check();
  await openRest(page);
  await page.getByLabel("备注").fill("晚饭时打来");
  await page.waitForTimeout(500); // a person's finger is slower than this
  await page.reload();
  await expect(page.getByLabel("对方号码")).toHaveValue("170 9000 1234");
  await expect(page.getByRole("radio", { name: "自动语音" })).toBeChecked();
  await expect(page.getByText("上次写了一半，接着写就行")).toBeVisible();
  await openRest(page);
  await expect(page.getByLabel("备注")).toHaveValue("晚饭时打来");
});

test("A choice changed before a reload is the changed one, however often one reloads", async ({ page }) => {
  const id = await logCall(page, { number: "17090001234", how: "人工" });
  await page.goto(`/calls/${id}/edit`);
  await page.getByRole("radio", { name: "自动语音" }).check();
  await page.waitForTimeout(500);
  for (const _ of [1, 2]) {
    await page.reload();
    await expect(page.getByText("上次写了一半，接着写就行")).toBeVisible();
    await expect(page.getByRole("radio", { name: "自动语音" })).toBeChecked();
  }
});

test("What is typed while the script is still on its way stays", async ({ page }) => {
  const id = await logCall(page, { number: "17090001234", how: "人工", words: "您好" });
  await page.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto(`/calls/${id}/edit`, { waitUntil: "commit" });
  await page.getByRole("radio", { name: "自动语音" }).check();
  await page.getByRole("checkbox", { name: "我说过不要再打" }).check();
  await expect(page.getByRole("button", { name: "改好了" })).toBeEnabled();
  await expect(page.getByRole("radio", { name: "自动语音" })).toBeChecked();
  await page.getByRole("button", { name: "改好了" }).click();
  await page.waitForURL(new RegExp(`/calls/${id}$`));
  await expect(page.getByText("自动语音").first()).toBeVisible();
});

test("Somebody who goes away and comes back finds what was typed", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "刚接到一个" }).first().click();
  await page.getByLabel("对方号码").fill("02480000000");
  await page.waitForTimeout(500);
  await page.goBack();
  await page.goForward();
  await expect(page.getByLabel("对方号码")).toHaveValue("024 8000 0000");
});

test("What the browser has put back into a page is still there when the page is opened anew", async ({
  page,
}) => {
  await logCall(page, { number: "17090001234", how: "人工" });
  await introduce(page);
  const id = await beginComplaint(page, "12321举报", "填12321");
  const words = page.getByLabel("你还想说的");
  await page.goto(`/complaints/${id}/answers`);
  await words.fill("半夜打来，孩子被吵醒");
  await page.waitForTimeout(500);
  await page.goto("/me");
  await page.goBack();
  await expect(words).toHaveValue("半夜打来，孩子被吵醒");
  await page.waitForTimeout(500);
  await page.goto("/me");
  await page.goto(`/complaints/${id}/answers`);
  await expect(words).toHaveValue("半夜打来，孩子被吵醒");
});

test("A number that was typed on the page before stands in the form with the caret behind it", async ({
  page,
}) => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const data = new URLSearchParams({ at: "/calls/new", number: "17090001234" }).toString();
  const answer = await page.request.post("/look", { headers, data, maxRedirects: 0 });
  await page.goto(answer.headers().location ?? "");
  const number = page.getByLabel("对方号码");
  await expect(number).toBeFocused();
  await expect.poll(() => number.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(13);
});

test("A call from tomorrow is not taken, and the field to mend has the focus", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByLabel("对方号码")).toBeFocused();
  await expect(page.getByLabel("对方号码")).toHaveAttribute("aria-invalid", "true");
  const id = await logCall(page, { number: "17090001234" });
  await page.goto(`/calls/${id}/edit`);
  await page.getByLabel("什么时候（北京时间）").fill("2099-01-01T10:00");
  await page.getByRole("button", { name: "改好了" }).click();
  await expect(page.getByLabel("什么时候（北京时间）")).toBeFocused();
  await page.getByLabel("什么时候（北京时间）").fill("2026-09-08T10:05");
  await page.getByRole("button", { name: "改好了" }).click();
  await page.waitForURL(new RegExp(`/calls/${id}$`));
  await expect(page.getByRole("heading", { name: "改过的" })).toBeVisible();
});

test("A number that was not shown needs two presses", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByRole("button", { name: "没显示号码" }).click();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  await expect(page.getByText("未显示号码").first()).toBeVisible();
});

test("What is wrong in the part that was folded away is seen after a reload", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090001234");
  await openRest(page);
  await page.getByLabel("通话时长").fill("两三分");
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByText("上次写了一半，接着写就行")).toBeVisible();
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByLabel("通话时长")).toBeFocused();
  await expect(page.getByText("分钟写数字", { exact: true })).toBeVisible();
});

test("What is wrong with a long text is said where it can be seen", async ({ page }) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090001234");
  await openRest(page);
  await page.getByLabel("备注").fill("字".repeat(2600));
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByLabel("备注")).toBeFocused();
  const sentence = page.locator("p").filter({ hasText: /^备注最多1000个字$/ });
  const dock = page.getByRole("region", { name: "下一步" });
  const gap = async () =>
    ((await dock.boundingBox())?.y ?? 0) - ((await bottomOf(sentence)) ?? Number.POSITIVE_INFINITY);
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
});

async function bottomOf(part: Locator): Promise<number | null> {
  const box = await part.boundingBox();
  return box && box.y + box.height;
}

test("A call that was logged already is asked about once, and nothing typed is lost", async ({ page }) => {
  const first = await logCall(page, { number: "17090001234", at: "2026-09-08T10:26" });
  const again = async (action: string) => {
    await page.goto("/calls/new");
    await page.getByLabel("对方号码").fill("170 9000 1234");
    await page.getByRole("form").getByRole("button", { expanded: false }).first().click();
    await page.getByLabel("什么时候（北京时间）").fill("2026-09-08T10:26");
    await openRest(page);
    await page.getByLabel("备注").fill("又记一遍");
    await page.getByRole("button", { name: action }).click();
  };
  await again("记下");
  await expect(page.getByText("这个号码这一分钟已经记过一次").first()).toBeVisible();
  await page.getByRole("link", { name: "看记过的那一次" }).click();
  await page.waitForURL(`**/calls/${first}`);
  await page.goBack();
  await expect(page.getByLabel("备注")).toHaveValue("又记一遍");
  await page.getByRole("button", { name: "记下" }).click();
  await page.getByRole("button", { name: "还是记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  expect(page.url()).not.toContain(first);
});

test("Name and number typed into a letter's own form are saved, after a try without a network too", async ({
  page,
  context,
}) => {
  await logCall(page, { number: "17090001234", how: "人工" });
  await beginComplaint(page, "运营商投诉", "写给运营商");
  await page.getByRole("link", { name: "补上" }).click();
  await page.getByLabel("你的姓名").fill("林静");
  await page.getByLabel("被打扰的号码").pressSequentially("13857112233");
  await expect(page.getByRole("radio", { name: "中国移动" })).toBeChecked();
  await context.setOffline(true);
  await page.getByRole("button", { name: "记下，看信" }).click();
  await expect(page.getByText("保存失败，网络已断开")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "记下，看信" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
});

test("An address typed into a letter's own form tells the province, and goes on being typed", async ({
  page,
}) => {
  await logCall(page, { number: "17090001234", how: "人工" });
  await page.goto("/complaints/new");
  await page.getByRole("button", { name: "填投诉的日期、工单号和结果" }).click();
  await page.waitForURL(/\/answers#operatorOn$/);
  await page.getByLabel("你的地址").pressSequentially("浙江省杭州市样例区安宁路1号");
  await expect(page.getByLabel("你的地址")).toHaveValue("浙江省杭州市样例区安宁路1号");
  await expect(page.getByLabel("你在哪个省")).toHaveValue("浙江省");
  await page.getByRole("button", { name: "先记下" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
});

test("A date that is not complete is said at its own field, with the focus there, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090001234");
  await page.getByRole("form").getByRole("button", { expanded: false }).first().click();
  const when = page.getByLabel("什么时候（北京时间）");
  await when.fill("2026-11-30T10:05");
  await when.press("Delete");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.locator(".err")).toHaveText("没有这一天，或者没填全，改一下日期");
  await expect(when).toBeFocused();
  await expect(page.getByLabel("对方号码")).toHaveValue("170 9000 1234");
});
