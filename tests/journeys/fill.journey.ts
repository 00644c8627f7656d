import { readFile } from "node:fs/promises";
import { expect, test } from "./test";

test("The card becomes a picture, and the help can be taken away", async ({ page }) => {
  await page.goto("/sample/12321/fields");
  await page.getByText("其他填法").click();
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "存成图片" }).click(),
  ]);
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBe(1080);
  await page.getByRole("link", { name: "怎么装" }).click();
  await expect(page.getByText("复制一次，一次填好")).toBeVisible();
  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载填表扩展" }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe("qingjing-fill.zip");
});
