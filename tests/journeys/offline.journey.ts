import type { Page } from "@playwright/test";
import { logCall } from "./person";
import { expect, test } from "./test";

/** The worker answers only what is asked for once it is there. */
async function hasWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("Without a network a page, a reload and what is pressed say so in Chinese, and come back", async ({
  page,
  context,
}) => {
  const call = await logCall(page, { number: "17090001234" });
  await page.goto(`/calls/${call}`);
  await hasWorker(page);

  await context.setOffline(true);
  await page.getByRole("button", { name: "删掉这一条" }).click();
  await expect(page.getByRole("heading", { name: "网络已断开" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("这一页要连上网才打得开")).toBeVisible();
  await page.goto("/complaints");
  await expect(page.getByText("这一页要连上网才打得开")).toBeVisible();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.getByRole("link", { name: "再试一次" }).click();
  await expect(page.getByText("这一页要连上网才打得开")).toBeVisible();

  // The page looks for itself whether the network is back.
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "投诉" })).toBeVisible();
});

/** The ways a file is asked for: by a row, by a link in a list, by what the plan waits for. */
const files = [
  { from: "/sample/12321", link: "下载这封信" },
  { from: "/me", link: "要等、要办的日子，放进日历" },
  { from: "/me", link: "导出全部，原件、文书、数据都在一个ZIP里" },
];

for (const { from, link } of files)
  test(`Without a network, ${link} offers a way back and one press, and never fetches the file by itself`, async ({
    page,
    context,
  }) => {
    await logCall(page, { number: "17090001234" });
    await page.goto(from);
    await hasWorker(page);
    const saved: string[] = [];
    page.on("download", (file) => saved.push(file.suggestedFilename()));

    await context.setOffline(true);
    await page.getByRole("link", { name: link }).click();
    await expect(page.getByText("这个文件要连上网才能下载")).toBeVisible();
    const again = page.getByRole("link", { name: "下载这个文件" });
    await again.click();
    await expect(page.getByText("试过，")).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByRole("heading", { name: "连上了" })).toBeVisible();
    await page.waitForTimeout(5_000); // longer than until it asks again
    expect(saved).toEqual([]);
    await again.click();
    await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(1);
    await page.waitForTimeout(5_000);
    expect(saved).toHaveLength(1);
    await page.getByRole("link", { name: "回到刚才那一页" }).click();
    await page.waitForURL(from);
    await expect(page.getByRole("link", { name: link })).toBeVisible();
  });

test("Without a network the form says that a number tells nothing now, and asks anew once there is one", async ({
  page,
  context,
}) => {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090001234");
  await expect(page.getByText("虚拟运营商").first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("对方号码").fill("02431234567");
  await expect(page.getByText("暂时查不到，先往下写")).toBeVisible();
  await expect(page.getByText("虚拟运营商")).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText("沈阳").first()).toBeVisible();
});

test("What is deleted is found again, and the way back to it says so", async ({ page }) => {
  const call = await logCall(page, { number: "17090001234" });
  await page.goto(`/calls/${call}`);
  await page.getByRole("button", { name: "删掉这一条" }).click();
  await page.waitForURL(/\/calls\?/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "这一条删掉了" })).toBeVisible();
  await page.goto(`/calls/${call}/edit`);
  await expect(page.getByRole("heading", { name: "这一条删掉了" })).toBeVisible();
  await page.goto("/calls");
  await page.getByRole("link", { name: "删掉的1条" }).click();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByRole("heading", { name: "一次来电" })).toBeVisible();
});
