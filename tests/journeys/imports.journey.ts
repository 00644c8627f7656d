import type { Page } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { billList, phoneList, september } from "../fixtures/lists";
import { handOver, saveTicked, sumsOf, textFile } from "./imports";
import { beginComplaint, groupNumbers, introduce, issueLetter, wordsOfLetter } from "./person";
import { expect, test } from "./test";

const phone = textFile("calls.xml", phoneList(september));
const bill = textFile("九月详单.csv", billList(september));

async function logged(page: Page): Promise<{ number: string; at: string }[]> {
  return (await (await page.request.get("/export/case.json")).json()).calls;
}

test("A bill and the phone's list of one month become one log, two callers and letters with the right counts", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/calls");
  await page.getByRole("link", { name: "从手机、详单、截图、文字导入" }).click();
  await page.waitForURL("**/import");
  await page.getByLabel("选要导入的文件").setInputFiles([bill, phone]);
  await expect(page.getByRole("link", { name: "去挑要记的" })).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole("link", { name: "去挑要记的" }).last().click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("checkbox", { name: /139 0000 1111/ })).not.toBeChecked();
  await saveTicked(page);
  expect(await sumsOf(page)).toEqual({ 记下了: "5条", 原来就有: "0条", 没选: "2条", 无法识别: "0条" });

  await page.getByRole("link", { name: "接着挑九月详单.csv" }).click();
  await expect(page.getByText("详单上只有接通的。")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /139 0000 1111/ })).not.toBeChecked();
  await saveTicked(page);
  expect(await sumsOf(page)).toEqual({ 记下了: "0条", 原来就有: "3条", 没选: "2条", 无法识别: "0条" });
  expect(await logged(page)).toHaveLength(5);

  await handOver(page, phone);
  await saveTicked(page);
  expect(await logged(page)).toHaveLength(5);

  await introduce(page);
  const first = await groupNumbers(page, "安居装饰", ["17090001234"]);
  const second = await groupNumbers(page, "惠民贷款", ["02480000000"]);
  for (const [caller, own, other] of [
    [first, "该号码向我的号码13800000000来电3次", "024"],
    [second, "该号码向我的号码13800000000来电2次", "1709000"],
  ] as const) {
    await beginComplaint(page, "通管局举报", "写举报信", `?caller=${caller}`);
    const words = await wordsOfLetter(page);
    expect(words).toContain(own);
    expect(words).toContain("手机通话记录");
    expect(words).toContain("通话详单");
    expect(words).not.toContain(other);
  }
});

test("A bill as a workbook is read, and its calls are saved", async ({ page }) => {
  const rows = billList(september)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((value) => ({ value, type: String })));
  const buffer = await writeExcelFile(rows, { sheet: "详单" }).toBuffer();
  await handOver(page, { name: "九月详单.xlsx", mimeType: "application/octet-stream", buffer });
  await saveTicked(page);
  expect((await logged(page)).length).toBeGreaterThan(0);
});

test("Each part of an imported call tells its source, and where two differ", async ({ page }) => {
  await handOver(page, phone);
  await saveTicked(page);
  const longer = september.map((call) => ({ ...call, seconds: call.seconds === 38 ? 41 : call.seconds }));
  await handOver(page, textFile("详单.csv", billList(longer)));
  await saveTicked(page);
  const call = (await logged(page)).find(({ at }) => at === "2026-09-08T02:05:07.000Z") as { id?: string };
  await page.goto(`/calls/${call.id}`);
  const part = page.locator("#sources");
  await expect(part.getByText("2处")).toBeVisible();
  await expect(part.getByText("说法不一")).toBeVisible();
  await expect(part.getByText("中国移动通话详单写的是41秒")).toBeVisible();
});

test("Numbers are narrowed, opened and unticked one by one before anything is saved", async ({ page }) => {
  await handOver(page, phone);
  await page.getByText("筛选").click();
  await page.getByRole("link", { name: "固定电话" }).click();
  await page.waitForURL(/\?s=[\w-]+$/);
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.getByRole("button", { name: "只要这些" }).click();
  await expect(page.getByRole("button", { name: "记下2条" })).toBeVisible();
  await page.getByRole("link", { name: /一条条看/ }).click();
  await page.getByRole("checkbox", { name: /2026年9月11日12:30:00/ }).uncheck();
  await expect(page.getByRole("button", { name: "记下1条" })).toBeVisible();
  await saveTicked(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect((await logged(page)).map(({ number }) => number)).toEqual(["02480000000"]);
});

test("A table nobody knows asks once which column is what", async ({ page }) => {
  const odd = (day: string) => textFile(`${day}.csv`, `客户,电话,何时\nA,17090001234,2026-${day} 10:00:00\n`);
  await handOver(page, odd("09-20"));
  await page.getByLabel("号码").selectOption({ label: "第2列：电话，17090001234" });
  await page.getByLabel("时间", { exact: true }).selectOption({ label: "第3列：何时，2026-09-20 10:00:00" });
  await page.getByRole("button", { name: "接着读" }).click();
  await expect(page.getByRole("checkbox", { name: /170 9000 1234/ })).not.toBeChecked();
  await handOver(page, odd("10-20"));
  await expect(page.getByRole("checkbox", { name: /170 9000 1234/ })).toBeVisible();
});

test("Of several files each says how it went: read, asked about, broken, not taken", async ({ page }) => {
  const day = "Call type,Date,Duration,Number\nMissed,02/06/2026 09:45,00:00:00,17090001234\n";
  const cut = phoneList(september).slice(0, -300);
  const files = [
    phone,
    textFile("苹果.csv", day),
    textFile("断了.xml", cut),
    textFile("a.png", "\u0089PNG\r\n"),
  ];
  await page.goto("/import");
  await page.getByLabel("选要导入的文件").setInputFiles(files);
  const lines = page.getByRole("list", { name: "正在传、正在读的" }).getByRole("listitem");
  await expect(lines.nth(0)).toContainText("一共7条，去挑要记的");
  await expect(lines.nth(1)).toContainText("需要你确认才能读");
  await expect(lines.nth(2)).toContainText("去挑要记的");
  await expect(lines.nth(3)).toContainText("截图在“从截图里读”那一页读");
  await lines.nth(1).getByRole("link").click();
  await page.getByRole("radio", { name: /先日后月/ }).check();
  await page.getByRole("button", { name: "接着读" }).click();
  await expect(page.getByText("来电1次，6月2日")).toBeVisible();
});

test("A file of which nothing can be read leads to another one, and is not kept", async ({ page }) => {
  await handOver(page, textFile("坏的.xlsx", "PK\u0003\u0004 nothing of a workbook"));
  await expect(page.getByText("文件没读成。")).toBeVisible();
  await expect(page.getByText("筛选")).toHaveCount(0);
  await page.getByRole("button", { name: "不要它，换一个文件" }).click();
  await page.waitForURL("**/import");
  await expect(page.getByText("坏的.xlsx")).toHaveCount(0);
});

test("A pasted list stays until it has arrived, is read, and is given up again", async ({
  page,
  context,
}) => {
  const list = "17090001234 2026-09-20 10:00\n02480000000 2026-09-21 11:00";
  const field = page.getByLabel("自己记的，或者从别处复制来的来电和短信");
  const read = page.getByRole("button", { name: "读这些文字" });
  await page.goto("/import");
  await expect(read).toHaveCount(0);
  await page.getByText("粘贴文字", { exact: true }).click();
  await field.fill(list);
  await page.reload();
  await expect(field).toHaveValue(list);
  await context.setOffline(true);
  await read.click();
  await expect(page.getByRole("button", { name: "再传一次" })).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(field).toHaveValue(list);
  await read.click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.reload();
  await page.getByRole("link", { name: "返回" }).click();
  await page.waitForURL("**/import");
  await page.reload();
  await expect(page.getByRole("button", { name: "选文件" })).toBeVisible();
  await expect(read).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /170 9000 1234/ })).toBeVisible();
  await page.getByRole("button", { name: "放弃这次导入" }).click();
  await page.getByRole("button", { name: "不要了" }).click();
  await page.waitForURL("**/import");
  const { evidence } = await (await page.request.get("/export/case.json")).json();
  expect(evidence).toEqual([]);
});

test("A pasted 昨天 is shown with its year and can be another day, and a day that is missing is asked for", async ({
  page,
}) => {
  await page.goto("/import");
  await page.getByText("粘贴文字", { exact: true }).click();
  await page
    .getByLabel("自己记的，或者从别处复制来的来电和短信")
    .fill("昨天 10:00 17090001234 未接\n11:30 02480000000 推销贷款");
  await page.getByRole("button", { name: "读这些文字" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: /一条条看\s*170 9000 1234/ }).click();
  await expect(page.getByText(/“昨天”按粘贴那天算，是20\d\d年/)).toBeVisible();
  await page.getByLabel("不是这天，改成").fill("2026-03-05");
  await page.getByRole("button", { name: "改日期" }).click();
  await expect(page.getByText("2026年3月5日10:00")).toBeVisible();
  await page.getByLabel("是哪一天", { exact: true }).fill("2026-03-06");
  await page.getByRole("button", { name: "补上日期" }).click();
  await expect(page.getByRole("checkbox", { name: /024 8000 0000/ })).toBeChecked();
  await expect(page.getByText("无法识别的")).toHaveCount(0);
});

test("The phone's own list stays out of the bundle until it is asked for", async ({ page }) => {
  await handOver(page, phone);
  await saveTicked(page);
  await introduce(page);
  const complaint = await beginComplaint(page, "通管局举报", "写举报信");
  await issueLetter(page);
  const size = async (query: string) =>
    (await (await page.request.get(`/export/${complaint}/1${query}`)).body()).includes("calls.xml");
  await expect(page.getByText("整份的通话记录只列指纹")).toBeVisible();
  expect(await size("")).toBe(false);
  expect(await size("?with=phone-log")).toBe(true);
});

test("A picture is no list to be read, and says what is", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("选要导入的文件").setInputFiles(textFile("a.png", "\u0089PNG\r\n\u001a\n\0\0"));
  await expect(page.getByText("这个文件认不出来，没有收。")).toBeVisible();
  await page.getByRole("button", { name: "收起a.png" }).click();
  await expect(page.getByText("这个文件认不出来，没有收。")).toHaveCount(0);
  // Nothing of it was sent, so no space was begun.
  expect((await page.request.get("/export/case.json")).status()).toBe(404);
});
