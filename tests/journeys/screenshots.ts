import type { Page } from "@playwright/test";
import type { drawList } from "../fixtures/draw-lists.mjs";
import { expect } from "./test";

export type Picture = Awaited<ReturnType<typeof drawList>>;

/** Hands over pictures and waits until all are read. */
export async function read(page: Page, pictures: Picture[]): Promise<void> {
  await page.getByLabel("选截图", { exact: true }).setInputFiles(pictures);
  const agree = page.getByRole("button", { name: /^下载.*开始认$/ });
  const reading = page.getByRole("progressbar");
  await expect(agree.or(reading).first()).toBeVisible();
  if (await agree.isVisible()) await agree.click();
  await expect(page.getByText(/^认出|^这张上没认出/)).toHaveCount(pictures.length, { timeout: 240_000 });
}
