import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";

/**
 * The extension as it is, but for the leave to write into a page that a press of its button gives, which no test can
 * press, and for the address of the form, which stands at `page` here.
 */
async function copyWithLeave(page: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "qingjing-extension-"));
  await cp(path.resolve("extension"), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8"));
  const allowed = { ...manifest, host_permissions: ["http://127.0.0.1/*"] };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(allowed));
  const forms = JSON.parse(await readFile(path.join(folder, "forms.json"), "utf8"));
  await writeFile(path.join(folder, "forms.json"), JSON.stringify([{ ...forms[0], page }]));
  return folder;
}

/** The bookmark as it is handed out, but for the address of the form. */
export async function bookmarkFor(page: string): Promise<string> {
  const text = (await readFile("public/fill/bookmark.txt", "utf8")).trim();
  const [{ page: real }] = JSON.parse(await readFile("extension/forms.json", "utf8"));
  if (!text.includes(encodeURIComponent(real))) throw new Error("the bookmark names no form");
  return text.replaceAll(encodeURIComponent(real), () => encodeURIComponent(page));
}

/** An unpacked extension is named after its folder. */
function idOf(folder: string): string {
  const hex = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** A browser with the extension in it. */
export async function withExtension(
  executablePath: string | undefined,
  formPage: string,
): Promise<{ context: BrowserContext; popup: string }> {
  const folder = await copyWithLeave(formPage);
  const profile = await mkdtemp(path.join(tmpdir(), "qingjing-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: "chromium" }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    ignoreDefaultArgs: ["--disable-extensions"],
    locale: "zh-CN",
  });
  return { context, popup: `chrome-extension://${idOf(folder)}/popup.html` };
}

/** The popup beside a page, as if it had been opened over it. */
export async function openPopup(context: BrowserContext, popup: string, over: Page): Promise<Page> {
  const page = await context.newPage();
  await page.goto(popup);
  await page.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [front] = await tabs.query({ url });
    tabs.query = async () => [front];
  }, over.url());
  return page;
}
type Tabs = { query: (about: object) => Promise<unknown[]> };
