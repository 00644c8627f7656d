import type { Page } from "@playwright/test";
import { beginComplaint, introduce, logCall, showDoor, wordsOfLetter } from "./person";
import { expect, test } from "./test";

const sales = { number: "17090001234", how: "人工", caller: "安心装饰" } as const;

async function answerFields(page: Page, said: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(said))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "记下，看信" }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
}

test("Whose money is gone is sent to 110 before any paper, and the report prints the sum and the words", async ({
  page,
}) => {
  await logCall(page, {
    number: "17090001234",
    at: "2026-09-28T10:15",
    how: "人工",
    words: "按我说的转到安全账户",
    signs: ["疑似诈骗", "已经转了钱"],
  });
  await introduce(page);
  await page.goto("/complaints/new");
  await expect(page.getByRole("link", { name: "先打110" })).toHaveAttribute("href", "tel:110");
  await beginComplaint(page, "公安报案", "写报案材料");
  await expect(page.getByRole("link", { name: "先打110" })).toBeVisible();
  await expect(page.getByText("先打110，这样说")).toBeVisible();
  await page.getByRole("link", { name: "补上" }).click();
  await answerFields(page, { 转出去的钱: "9月28日手机银行转出8000元", 去哪个派出所: "样例派出所" });
  const words = await wordsOfLetter(page);
  for (const said of ["样例派出所：", "转出8000元", "按我说的转到安全账户", "受案回执", "第九十二条"])
    expect(words, said).toContain(said);
});

test("A company without a name cannot be sued; once named it is, with copies by the number of defendants", async ({
  page,
}) => {
  await logCall(page, { ...sales, at: "2026-09-08T10:05", refused: true });
  await logCall(page, { ...sales, at: "2026-09-20T11:30" });
  await introduce(page);
  await page.goto("/complaints/new");
  await showDoor(page, "民事起诉");
  const door = page.getByRole("listitem").filter({ hasText: "民事起诉" });
  await expect(door.getByText("先别找", { exact: true })).toBeVisible();
  await door.getByRole("button", { name: "知道了，填上" }).click();
  await page.getByRole("radio", { name: "女", exact: true }).check();
  await answerFields(page, {
    出生日期: "1990-01-01",
    民族: "汉族",
    职业或工作单位: "样例公司职员",
    对方公司的名称: "沈阳安心装饰有限公司",
    对方公司的地址: "沈阳市样例区安宁路9号",
    其他被告: "沈阳样例呼叫服务有限公司，沈阳市样例区安宁路10号",
    交给哪个法院: "沈阳市样例区人民法院",
    怎么知道是这家打的: "来电人说，电话由样例呼叫服务公司代打。",
  });
  await expect(page.getByText("敬礼")).toHaveCount(0);
  const words = await wordsOfLetter(page);
  for (const said of [
    "原告：林静，女，1990年1月1日出生，汉族",
    "被告二：沈阳样例呼叫服务有限公司",
    "此致沈阳市样例区人民法院",
    "本起诉状副本2份",
    "向原告的号码13800000000来电2次",
  ])
    expect(words, said).toContain(said);
});
