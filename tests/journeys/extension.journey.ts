import type { Page } from "@playwright/test";
import { serveForm } from "../fixtures/authority-form/serve";
import { bookmarkFor, openPopup, withExtension } from "./extension";
import { expect, test } from "./test";

/** What 复制这张表 hands over of the sample's first call. */
async function copiedCard(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/sample/12321/fields");
  await page.getByText("其他填法").click();
  await page.getByRole("button", { name: "复制这张表" }).click();
  await expect(page.getByText("已复制，到扩展里粘贴")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const valuesOf = (page: Page) =>
  page.evaluate(() => Object.fromEntries(new FormData(document.querySelector("form") ?? undefined)));

async function expectFilled(page: Page, card: string) {
  const { fields } = JSON.parse(card) as { fields: { label: string; value: string }[] };
  const value = (label: string) => fields.find((field) => field.label === label)?.value;
  const filled = await valuesOf(page);
  expect(filled).toMatchObject({
    phone: value("您的手机号码"),
    sms_phone: value("骚扰来电号码"),
    called_date: value("来电日期"),
    called_time: value("来电时间"),
    long_time: "0",
    type: "2",
    bad_type: "22",
    sms_content: value("来电描述"),
  });
}

/** Codes, consent and the last button belong to the person. */
async function expectLeftAlone(page: Page, address: string) {
  expect(await valuesOf(page)).toMatchObject({ w_code: "", p_code: "" });
  await expect(page.locator("#xuzhi")).toBeChecked();
  await expect(page.locator("#user_intention_flag")).not.toBeChecked();
  expect(page.url()).toBe(address);
}

test("The extension fills the form once and leaves the rest to the person", async ({
  page,
  launchOptions,
}) => {
  const card = await copiedCard(page);
  const { address, close } = await serveForm();
  const { context, popup } = await withExtension(launchOptions.executablePath, address);
  const form = await context.newPage();
  await form.goto(address);
  const extension = await openPopup(context, popup, form);
  await extension.getByLabel("粘在这里").fill(card);
  await expect(extension.getByRole("status")).toContainText("填了8项");
  await expect(extension.getByRole("status")).toContainText("图片验证码：要你自己来");
  await expectFilled(form, card);
  await expectLeftAlone(form, address);
  await extension.getByLabel("粘在这里").fill("随便一段话");
  await expect(extension.getByRole("status")).toContainText("这不是清静里复制的那一段");
  await context.close();
  close();
});

test("On another site nothing is filled, and the form's own address is named", async ({
  page,
  launchOptions,
}) => {
  const card = await copiedCard(page);
  const { address, close } = await serveForm();
  const { context, popup } = await withExtension(
    launchOptions.executablePath,
    "https://www.12321.cn/notifyHomePhone",
  );
  const form = await context.newPage();
  await form.goto(address);
  const extension = await openPopup(context, popup, form);
  await extension.getByLabel("粘在这里").fill(card);
  await expect(extension.getByRole("status")).toContainText("先打开 https://www.12321.cn/notifyHomePhone");
  expect(await valuesOf(form)).toMatchObject({ phone: "", sms_content: "" });
  await context.close();
  close();
});

test("A field that moved is found by its label, one that is gone is named with its value", async ({
  page,
  launchOptions,
}) => {
  const card = await copiedCard(page);
  const { address, close } = await serveForm({ moved: true });
  const { context, popup } = await withExtension(launchOptions.executablePath, address);
  const form = await context.newPage();
  await form.goto(address);
  const extension = await openPopup(context, popup, form);
  await extension.getByLabel("粘在这里").fill(card);
  await expect(extension.getByRole("status")).toContainText("填了7项");
  await expect(extension.getByRole("status")).toContainText("通话时长：没找到这一项，是 3分钟以下");
  expect(await valuesOf(form)).toHaveProperty("number_2027");
  await context.close();
  close();
});

test("The bookmark does the same under a strict policy", async ({ page, context }) => {
  const card = await copiedCard(page);
  const { address, close } = await serveForm();
  const form = await context.newPage();
  await form.goto(address);
  const told: string[] = [];
  form.on("dialog", async (dialog) => {
    told.push(dialog.message());
    await dialog.accept(dialog.type() === "prompt" ? card : undefined);
  });
  const browser = await context.newCDPSession(form);
  await browser.send("Page.navigate", { url: await bookmarkFor(address) });
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]).toContain("填了8项");
  await expectFilled(form, card);
  await expectLeftAlone(form, address);
  close();
});
