import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/** This machine as its own network sees it; 127.0.0.2 where there is no network. Neither is a secure context. */
const host =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address ?? "127.0.0.2";

/** As another phone of the house sees it: plain http, where service workers and the Cache API are missing. */
export const house = `http://${host}:${process.env.QINGJING_PORT}`;

/** A new device of the house: it opens the address, is asked for the code on the screen, and is in. */
export async function pair(page: Page): Promise<void> {
  await page.goto(house);
  if (new URL(house).hostname.startsWith("127.")) return; // no network: every device is this machine
  await expect(page.getByRole("heading", { name: "这台设备头一次来" })).toBeVisible();
  await page.getByLabel("屏幕上的6位数字").fill(codeOnScreen());
  await page.getByRole("button", { name: "进清静" }).click();
  await page.waitForURL(`${house}/`);
}

function codeOnScreen(): string {
  return readFileSync(path.join(process.env.QINGJING_JOURNEY_DATA ?? "", "screen"), "utf8");
}
