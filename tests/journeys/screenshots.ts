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

export type Row = { number: string; day: string; time: string };

function partOf(page: Page, nth: number) {
  return page.locator("section", { has: page.getByRole("heading", { name: `第${nth}张`, exact: true }) });
}

/** Says when one picture was taken, which is not asked where no row tells a time. */
export async function sayDay(page: Page, nth: number, day: string): Promise<void> {
  const field = partOf(page, nth).getByLabel("这张是哪天截的");
  if (await field.isVisible()) await field.fill(day);
}

/** What stands in the fields of one picture, from above. */
export async function rowsOf(page: Page, nth: number): Promise<Row[]> {
  return partOf(page, nth)
    .locator("ol > li")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const value = (type: string) =>
          row.querySelector<HTMLInputElement>(`input[type=${type}]`)?.value ?? "";
        return { number: value("text").replaceAll(/[ -]/g, ""), day: value("date"), time: value("time") };
      }),
    );
}

export type Crop = { top: number; end: number };

/** From where to where the pictures beside the rows of one picture show it, in its pixels, from above. */
export async function cropsOf(page: Page, nth: number): Promise<Crop[]> {
  return partOf(page, nth)
    .locator("ol > li .crop")
    .evaluateAll((crops) =>
      crops.map((crop) => {
        const height = Number((crop as HTMLElement).style.aspectRatio.split("/")[1]);
        const top = (Number.parseFloat(crop.querySelector("img")?.style.top ?? "") / -100) * height;
        return { top, end: top + height };
      }),
    );
}

/** How high one picture is, in its pixels. */
export async function heightOf(page: Page, nth: number): Promise<number> {
  const crops = partOf(page, nth).locator(".crop img");
  return await crops.first().evaluate((picture) => (picture as HTMLImageElement).naturalHeight);
}
