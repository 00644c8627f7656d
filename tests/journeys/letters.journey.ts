import type { Page } from "@playwright/test";
import { recording, screenshot } from "./files";
import { pagesOf, wordsOf } from "./paper";
import { attach, beginComplaint, introduce, issueLetter, logCall, type Remembered } from "./person";
import { expect, test } from "./test";

const calls: Remembered[] = [
  { number: "17090001234", at: "2026-09-08T10:05", how: "人工", refused: true, caller: "某某装饰" },
  { number: "17090001234", at: "2026-09-09T21:40", how: "人工", words: "您家装修好了吗" },
  { number: "02480000000", at: "2026-09-09T22:15", how: "自动语音" },
];

/** What every letter about these calls has to say: each call as a row of its table, who calls whom, how often. */
const facts = [
  ...calls.map(({ at = "", number }) => `${at.replace("T", "")}${number}`),
  "17090001234来电2次",
  "02480000000来电1次",
  "来电3次",
  "林静",
  "13800000000",
];

async function download(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return wordsOf(await answer.body());
}

test("A harassed person logs calls, attaches evidence and gets a letter for each authority", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "刚接到一个" }).first().click();
  await page.waitForURL("**/calls/new");
  for (const call of calls) await logCall(page, call);
  await attach(page, await screenshot());
  await attach(page, recording(40_000));
  await expect(page.getByText("通话记录.png").or(page.getByRole("img")).first()).toBeVisible();
  await introduce(page);

  for (const [door, action, authority] of [
    ["12321举报", "填12321", "12321"],
    ["通管局举报", "写举报信", "辽宁省通信管理局"],
    ["12345热线", "写举报信", "沈阳市12345"],
  ] as const) {
    await beginComplaint(page, door, action);
    const letter = await issueLetter(page);
    const words = await download(page, `${letter}/letter.pdf`);
    for (const fact of [...facts, authority]) expect(words, `${door}: ${fact}`).toContain(fact);
  }
});

test("The operator's turn comes before the appeal, and then the appeal is printed", async ({ page }) => {
  for (const call of calls) await logCall(page, call);
  await introduce(page);
  await page.goto("/complaints/new");
  const door = page.getByRole("listitem").filter({ has: page.locator(".dh b", { hasText: "通管局申诉" }) });
  await expect(door.getByText("排在运营商投诉后面")).toBeVisible();
  await expect(door.getByRole("radio")).toHaveCount(0);
  await expect(door.getByRole("link", { name: /先投诉中国移动/ })).toBeVisible();
  await door.getByRole("button", { name: "填投诉的日期、工单号和结果" }).click();
  await page.waitForURL(/\/answers#operatorOn$/);
  await page.goto(new URL(page.url()).pathname.replace(/\/answers$/, ""));
  await expect(page.getByText("打给10086的稿子")).toBeVisible();
  await expect(page.getByRole("button", { name: "定稿", exact: true })).toHaveCount(0);

  await page.getByRole("link", { name: "补上" }).click();
  await page.getByLabel("哪天投诉的运营商").fill("2026-09-10");
  await page.getByLabel("工单号").fill("20260910000123");
  await page.getByRole("radio", { name: "没有答复" }).check();
  await page.getByRole("button", { name: "记下，看信" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  const words = await download(page, `${await issueLetter(page)}/letter.pdf`);
  for (const said of [...facts, "电信用户申诉书", "2026年9月10日", "20260910000123"])
    expect(words).toContain(said);

  const link = page.getByRole("link", { name: "下载这封信" });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  // What cannot be given is read on a page: a download that failed says nothing.
  const refusal = { status: 409, contentType: "text/plain; charset=utf-8", body: "这封信被改过" };
  await page.context().route("**/letter.pdf*", (route) => route.fulfill(refusal)); // the worker asks for it
  await link.click();
  await expect(page.getByText(refusal.body)).toBeVisible();
});

test("A letter fits a phone at twice the size of text", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const call of calls) await logCall(page, call);
  await attach(page, await screenshot());
  await introduce(page);
  for (const [door, action] of [
    ["12321举报", "填12321"],
    ["通管局举报", "写举报信"],
    ["12345热线", "写举报信"],
  ] as const) {
    await beginComplaint(page, door, action);
    await issueLetter(page);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, door).toBeLessThanOrEqual(390);
  }
});

test("A page of a letter is printed by the browser as the letter alone, draft and issued", async ({
  page,
}) => {
  for (const call of calls) await logCall(page, call);
  await introduce(page);
  await beginComplaint(page, "通管局举报", "写举报信");
  expect(await printedAlone(page)).toContain("草稿");
  const issued = await issueLetter(page);
  expect(await printedAlone(page)).not.toContain("草稿");
  await expectFewPages(page, `${issued}/letter.pdf`);
});

/** The browser takes hardly more paper than the PDF does. */
async function expectFewPages(page: Page, address: string): Promise<void> {
  const own = await pagesOf(await (await page.request.get(address)).body());
  const printed = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(printed.length).toBeLessThanOrEqual(own.length + 1);
}

/** What is printed says what the letter does and nothing of the page around it; no page cuts a line of its width, and none is empty. */
async function printedAlone(page: Page): Promise<string> {
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  for (const words of pages) expect(words.replace(/^草稿|第\d+.共\d+./gu, "")).not.toBe("");
  const words = pages.join("");
  for (const fact of facts) expect(words).toContain(fact);
  expect(words).toMatch(/第1.共\d+./u); // 页 may come out as a radical of the same shape
  expect(words).not.toMatch(/定稿|下载这封信|出处|左右滑/);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main")).toHaveCSS("padding-bottom", "0px");
  await expect(page.locator("body")).toHaveCSS("min-height", "0px");
  await expect(page.locator(".letter")).toBeVisible();
  await expect(page.locator(".letter-side, .top, .dock").filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: null });
  return words;
}
