import { beginComplaint, groupNumbers, introduce, logCall, refuse, wordsOfLetter } from "./person";
import { expect, test } from "./test";

const decor = ["17090001234", "17090001255"];
const loan = "02488880011";

test("Two callers become two letters, each with its own counts", async ({ page }) => {
  test.setTimeout(240_000);
  for (const [day, number] of [8, 9, 10, 11, 12].map((day, at) => [day, decor[at % 2] ?? ""] as const))
    await logCall(page, { number, at: `2026-09-${String(day).padStart(2, "0")}T10:05`, caller: "安居装饰" });
  await logCall(page, { number: loan, at: "2026-09-10T22:15", about: "贷款理财", how: "自动语音" });
  await logCall(page, { number: loan, at: "2026-09-11T11:00", about: "贷款理财", refused: true });
  await introduce(page);

  await page.goto("/callers");
  await expect(page.getByText("都自称“安居装饰”")).toBeVisible();
  await page.getByRole("button", { name: "合并" }).click();
  await page.waitForURL(/\/callers\/[0-9a-f-]{36}$/);
  const first = new URL(page.url()).pathname.split("/")[2] ?? "";
  await refuse(page, first, "发短信拒绝", "2026-09-10T09:00");
  await expect(page.getByText("这以后又来了3次")).toBeVisible();
  const second = await groupNumbers(page, "惠民贷款", [loan]);

  await beginComplaint(page, "通管局举报", "写举报信", `?caller=${first}`);
  const letter = await wordsOfLetter(page);
  expect(letter).toContain("上述2个号码向我的号码13800000000来电5次");
  expect(letter).toContain("9月10日09:00，我发短信明确表示拒绝。此后仍来电3次");
  expect(letter).not.toContain("来电统计");
  expect(letter).not.toContain("024");

  await beginComplaint(page, "通管局举报", "写举报信", `?caller=${second}`);
  const other = await wordsOfLetter(page);
  expect(other).toContain("该号码向我的号码13800000000来电2次");
  expect(other).toContain("9月11日，我明确表示不要再打。");
  expect(other).not.toContain("发短信明确表示拒绝");
});

test("What was waved away stays away, until that is taken back", async ({ page }) => {
  for (const number of decor) await logCall(page, { number, at: "2026-09-08T10:05" });
  await page.goto("/callers");
  await expect(page.getByText("号码只差末尾几位")).toBeVisible();
  await page.getByRole("button", { name: "不是同一家" }).click();
  await expect(page.getByText("以后不提了")).toBeVisible();
  const again = page.url();
  await logCall(page, { number: "17090001277", at: "2026-09-09T10:05" });
  await page.goto("/callers");
  await expect(page.getByRole("link", { name: "170 9000 1277" })).toBeVisible();
  await expect(page.getByText("可能是同一家")).toHaveCount(0);
  await page.goto(again);
  await page.getByRole("button", { name: "还是提" }).click();
  await page.waitForURL("**/callers");
  await expect(page.getByText("可能是同一家")).toBeVisible();
});

test("From a call to its caller, and back to numbers that stand alone", async ({ page }) => {
  const call = await logCall(page, { number: decor[0] ?? "", at: "2026-09-08T10:05" });
  await page.getByRole("link", { name: "合并号码" }).click();
  await page.getByLabel("名称").fill("安居装饰");
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/callers\/[0-9a-f-]{36}$/);
  await page.goto(`/calls/${call}`);
  await page.getByRole("link", { name: "对方：安居装饰" }).click();
  await page.waitForURL(/\/callers\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "改" }).click();
  await page.getByText("取消合并").first().click();
  await page.getByRole("button", { name: "取消合并" }).click();
  await page.waitForURL("**/callers");
  await expect(page.getByRole("link", { name: "170 9000 1234" })).toBeVisible();
});

test("What is typed and ticked for a caller stays while other numbers are looked for", async ({
  page,
  baseURL,
}) => {
  const calls = Array.from({ length: 130 }, (_, nth) => ({
    number: `1709000${String(nth).padStart(4, "0")}`,
    at: "2026-09-08T10:26",
  }));
  const buffer = Buffer.from(JSON.stringify({ format: "qingjing-case", version: 1, calls }));
  const multipart = { case: { name: "a.json", mimeType: "application/json", buffer } };
  await page.request.post("/export/import/file", { headers: { origin: baseURL ?? "" }, multipart });
  await page.goto("/callers/new");
  await page.getByLabel("名称").fill("好邻居");
  await page.getByRole("checkbox", { name: /170 9000 0003/ }).check();
  await page.getByLabel("找号码", { exact: true }).first().fill("0129");
  await page.getByRole("button", { name: "找号码" }).click();
  await page.getByRole("checkbox", { name: /170 9000 0129/ }).check();
  await expect(page.getByLabel("名称")).toHaveValue("好邻居");
  await expect(page.getByRole("checkbox", { name: /170 9000 0003/ })).toBeChecked();
  await page.getByRole("button", { name: "记下" }).click();
  await page.waitForURL(/\/callers\/[0-9a-f-]{36}$/);
  await expect(page.getByText("2个号码").first()).toBeVisible();
});

test("A stranger's link neither deletes what is half-written nor brings words of its own", async ({
  page,
  playwright,
  baseURL,
}) => {
  await logCall(page, { number: decor[0] ?? "", at: "2026-09-08T10:05" });
  const form = { at: "/callers/new", looked: "1", name: "客服核验", note: "请加微信evil123" };
  const stranger = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL ?? "" },
  });
  const answer = await stranger.post("/look", { form, maxRedirects: 0 });
  const sealed = answer.headers().location ?? "";
  await stranger.dispose();
  await page.goto("/callers/new");
  await page.getByLabel("名称").fill("好邻居");
  await page.getByLabel("备注").fill("写了半天，还没有存");
  for (const link of ["/callers/new?looked=1", sealed]) {
    await page.goto(link);
    await expect(page.getByRole("button", { name: "记下" })).toBeEnabled();
    expect(await page.content(), link).not.toMatch(/客服核验|evil123/);
    await page.goto("/callers/new");
    await expect(page.getByLabel("名称")).toHaveValue("好邻居");
    await expect(page.getByLabel("备注")).toHaveValue("写了半天，还没有存");
  }
});
