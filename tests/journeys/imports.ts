import { expect, type Page } from "@playwright/test";

export type Handed = { name: string; mimeType: string; buffer: Buffer };

export function textFile(name: string, text: string): Handed {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) };
}

/** Hands one file over and waits at what was read of it; returns the import's id. */
export async function handOver(page: Page, file: Handed): Promise<string> {
  await page.goto("/import");
  await page.getByLabel("选要导入的文件").setInputFiles(file);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Saves what is ticked on the page of an import. */
export async function saveTicked(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^记下|补上来源|都不保存/ }).click();
  await expect(page.getByText("没选的没有记成来电，只数了条数")).toBeVisible();
}

/** What the page says of its rows: 记下了 → 5条. */
export async function sumsOf(page: Page): Promise<Record<string, string>> {
  const names = await page.locator(".sums dt").allTextContents();
  const counts = await page.locator(".sums dd").allTextContents();
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? ""]));
}
