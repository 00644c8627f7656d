import { writeFile } from "node:fs/promises";
import { verify } from "@/lib/export/verify";
import { recording, screenshot } from "./files";
import { attach, beginComplaint, introduce, issueLetter, logCall } from "./person";
import { expect, test } from "./test";

test("Somebody takes the bundle along and every file in it is right", async ({ page }, info) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", words: "=1+1" });
  await attach(page, await screenshot("../截图.png"));
  await attach(page, recording(40_000));
  await introduce(page);
  const complaint = await beginComplaint(page, "12321举报", "填12321");
  await issueLetter(page);

  const answer = await page.request.get(`/export/${complaint}/1`);
  expect(answer.headers()["content-type"]).toBe("application/zip");
  const file = info.outputPath("bundle.zip");
  await writeFile(file, await answer.body());
  const verdict = await verify(file);
  expect(verdict).toMatchObject({ kind: "ok", value: { changed: [], missing: [], extra: [] } });
  const right = verdict.kind === "ok" ? verdict.value.right : [];
  for (const part of [
    "文书/举报信.pdf",
    "清单/证据目录.xlsx",
    "清单/来电清单.csv",
    "案件数据.json",
    "这份材料说明.txt",
  ]) {
    expect(right).toContain(part);
  }
  expect(right.filter((path) => path.startsWith("证据原件/"))).toHaveLength(2);

  const csv = await (await page.request.get("/export/calls.csv")).text();
  expect(csv).toContain("'=1+1");
  for (const list of ["calls.xlsx", "evidence.xlsx", "evidence.pdf", "dates.ics"]) {
    expect((await page.request.get(`/export/${list}`)).status()).toBe(200);
  }
});

test("Somebody moves to another machine with the case file", async ({ page, browser, baseURL }, info) => {
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "人工", caller: "某某装饰" });
  const file = info.outputPath("case.json");
  await writeFile(file, await (await page.request.get("/export/case.json")).body());

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto("/export/import");
  await other.getByLabel("选案件数据，JSON文件").setInputFiles(file);
  await other.getByRole("button", { name: "导入" }).click();
  await other.waitForURL("**/calls?read=*");
  await expect(other.getByText("导入1次来电。")).toBeVisible();
  await other.getByText("170 9000 1234").first().click();
  await expect(other.getByText("某某装饰")).toBeVisible();

  await other.goto("/export/import");
  const broken = { name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  await other.getByLabel("选案件数据，JSON文件").setInputFiles(broken);
  await other.getByRole("button", { name: "导入" }).click();
  await expect(other.getByText("记录还是原来的样子")).toBeVisible();
});
