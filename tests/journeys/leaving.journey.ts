import { recording, screenshot } from "./files";
import { attach, beginComplaint, introduce, issueLetter, logCall } from "./person";
import { expect, test } from "./test";

test("Somebody who deletes everything leaves nothing", async ({ page }) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", refused: true });
  await attach(page, await screenshot());
  await attach(page, recording(40_000));
  await introduce(page);
  await beginComplaint(page, "通管局举报", "写举报信");
  const letter = await issueLetter(page);
  const { evidence } = await (await page.request.get("/export/case.json")).json();
  const originals = evidence.map(({ id }: { id: string }) => `/evidence/${id}/original`);
  expect((await page.request.get(originals[0])).status()).toBe(200);

  await page.goto("/me/delete");
  await page.getByRole("checkbox", { name: "我知道，删了就找不回来" }).check();
  await page.getByRole("button", { name: "全部删掉" }).click();
  await page.waitForURL("**/me/deleted");
  for (const path of [...originals, `${letter}/letter.pdf`, "/export/case.json"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  await page.goto("/calls");
  await expect(page.getByText("170 9000 1234")).toHaveCount(0);
});

test("What was half-written does not wait for the next person", async ({ page }) => {
  await logCall(page, { number: "17090001234" });
  await page.goto("/calls/new");
  await page.getByLabel("对方号码").fill("17090005678");
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toMatch(/170 ?9000 ?5678/);
  await page.goto("/me/delete");
  await page.getByRole("checkbox", { name: "我知道，删了就找不回来" }).check();
  await page.getByRole("button", { name: "全部删掉" }).click();
  await page.waitForURL("**/me/deleted");
  await page.goto("/calls/new");
  await expect(page.getByLabel("对方号码")).toHaveValue("");
});

test("A recording of 11 MB arrives whole, and a part of it is played from the middle", async ({ page }) => {
  const sent = recording(11 * 1024 * 1024);
  await logCall(page, { number: "17090001234" });
  await attach(page, sent);
  const { evidence } = await (await page.request.get("/export/case.json")).json();
  const got = await page.request.get(`/evidence/${evidence[0].id}/original`);
  expect((await got.body()).equals(sent.buffer)).toBe(true);
  const played = await page.request.get(`/evidence/${evidence[0].id}/original?play=1`, {
    headers: { range: "bytes=7000000-7099999" },
  });
  expect([played.status(), played.headers()["content-range"]]).toEqual([
    206,
    `bytes 7000000-7099999/${sent.buffer.length}`,
  ]);
  expect((await played.body()).equals(sent.buffer.subarray(7_000_000, 7_100_000))).toBe(true);
});
