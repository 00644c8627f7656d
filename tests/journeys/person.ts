import { expect, type Page } from "@playwright/test";
import { wordsOf } from "./paper";

/** One call as a person remembers it. `at` is yyyy-mm-ddTHH:mm in Beijing; left out, it is now. */
export type Remembered = {
  number: string;
  at?: string;
  how?: "人工" | "自动语音" | "响一声" | "没接";
  about?: string;
  refused?: boolean;
  caller?: string;
  words?: string;
  /** As the form's chips say them: 疑似诈骗. */
  signs?: string[];
};

/** Logs one call and returns its id. */
export async function logCall(page: Page, call: Remembered): Promise<string> {
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill(call.number);
  if (call.at) await sayWhen(page, call.at);
  if (call.how) await page.getByRole("radio", { name: call.how }).check();
  await page.getByRole("radio", { name: call.about ?? "装修建材" }).check();
  if (call.refused) await page.getByRole("checkbox", { name: "我说过不要再打" }).check();
  if (call.caller || call.words || call.signs) await openRest(page);
  if (call.caller) await page.getByLabel("对方自称").fill(call.caller);
  if (call.words) await page.getByLabel("对方说了什么").fill(call.words);
  for (const sign of call.signs ?? []) await page.getByRole("checkbox", { name: sign }).check();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** On a phone the rest of the form opens at a press; at a desk it stands there already. */
export async function openRest(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: "再写几样" });
  if (await more.isVisible()) await more.click();
}

async function sayWhen(page: Page, at: string): Promise<void> {
  await page.getByRole("form").getByRole("button", { expanded: false }).first().click();
  await page.getByLabel("什么时候（北京时间）").fill(at);
}

/** Attaches a file to the call on whose page the person is, or on the evidence page. */
export async function attach(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const arrived = page.waitForResponse((answer) => answer.url().endsWith("/evidence/upload"));
  await page.getByLabel("选文件", { exact: true }).setInputFiles(file);
  expect((await arrived).status()).toBeLessThan(300);
}

/** Groups numbers of the log under a name and returns the caller's id. */
export async function groupNumbers(page: Page, name: string, numbers: string[]): Promise<string> {
  const said = [["at", "/callers/new"], ...numbers.map((number) => ["number", number])];
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const data = new URLSearchParams(said).toString();
  const answer = await page.request.post("/look", { headers, data, maxRedirects: 0 });
  await page.goto(answer.headers().location ?? "");
  await page.getByLabel("名称").fill(name);
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/callers\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Writes down a no that was said outside of a call, to a caller. `at` is yyyy-mm-ddTHH:mm in Beijing. */
export async function refuse(page: Page, callerId: string, way: string | RegExp, at: string): Promise<void> {
  await page.goto(`/refusals/new?caller=${callerId}`);
  await page.getByLabel("什么时候（北京时间）").fill(at);
  await page.getByRole("radio", { name: way }).check();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(`**/callers/${callerId}`);
}

/** Says who is complaining. */
export async function introduce(page: Page, name = "林静"): Promise<void> {
  await page.goto("/me/details");
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("被打扰的号码").fill("13800000000");
  await page.getByRole("radio", { name: "中国移动" }).check();
  await page.getByLabel("省份").selectOption("辽宁省");
  await page.getByLabel("城市").fill("沈阳市");
  await page.getByLabel("地址").fill("沈阳市样例区安宁路1号");
  await page.getByLabel("邮政编码").fill("110000");
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL("**/me");
}

/** Goes through one door with all calls, or those the query picks, up to its draft; returns the complaint's id. */
export async function beginComplaint(page: Page, door: string, action: string, query = ""): Promise<string> {
  await page.goto(`/complaints/new${query}`);
  await showDoor(page, door);
  await page.getByRole("radio", { name: door }).check();
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Doors that fit the case less are folded. */
export async function showDoor(page: Page, door: string): Promise<void> {
  const folded = page.getByText(/^先别找的/);
  await expect(page.locator(".doors").first()).toBeVisible();
  const isIn = (await page.locator("details .door", { hasText: door }).count()) > 0;
  if (isIn) await folded.click();
}

/** Issues the draft on which the person is and returns the address of the letter. */
export async function issueLetter(page: Page): Promise<string> {
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.waitForURL(/\/letters\/\d+$/);
  return new URL(page.url()).pathname;
}

/** Issues the draft on which the person is, and reads what is printed. */
export async function wordsOfLetter(page: Page): Promise<string> {
  const answer = await page.request.get(`${await issueLetter(page)}/letter.pdf`);
  return wordsOf(await answer.body());
}

export type Handed = { on: string; way: string; receiptName: string; receipt: string };

/** Says on the page of a letter or a draft that it was handed in. on: yyyy-mm-dd. */
export async function handIn(page: Page, { on, way, receiptName, receipt }: Handed): Promise<void> {
  await page.getByRole("link", { name: "记下提交" }).click();
  await page.waitForURL(/\/filed$/);
  await page.getByLabel("哪天提交的").fill(on);
  await page.getByRole("radio", { name: way, exact: true }).check();
  await page.getByLabel(receiptName).fill(receipt);
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
}

/** Writes down on the page that follows a complaint what they said. */
export async function answer(page: Page, outcome: string, words: string): Promise<void> {
  await page.getByRole("link", { name: /他们答复了|又有答复/ }).click();
  await page.waitForURL(/\/reply$/);
  await page.getByRole("radio", { name: outcome }).check();
  await page.getByLabel("对方怎么答复的").fill(words);
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/follow$/);
}

/** yyyy-mm-dd in Beijing, so many days ago: the server's clock is the real one. */
export function ago(days: number): string {
  return new Date(Date.now() + (8 - 24 * days) * 3_600_000).toISOString().slice(0, 10);
}

/** Gives the space a name and a password; returns the recovery code, which the person has confirmed. */
export async function keepRecords(page: Page, name: string, password: string, at = ""): Promise<string> {
  await page.goto(`${at}/me/keep`);
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "注册账号" }).click();
  return confirmCode(page);
}

/** Nobody goes on without saying that the code is kept. */
export async function confirmCode(page: Page): Promise<string> {
  const code = await page.locator("[data-code]").getAttribute("data-code");
  await page.getByRole("button", { name: "存好了" }).click();
  await expect(page.getByText("先勾选这一句，再往下走")).toBeVisible();
  await expect(page.locator("[data-code]")).toBeVisible();
  await page.getByRole("checkbox", { name: "我抄好了" }).check();
  await page.getByRole("button", { name: "存好了" }).click();
  await page.waitForURL("**/me");
  return code ?? "";
}
