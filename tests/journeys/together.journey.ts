import { phoneList, september } from "../fixtures/lists";
import { handOver, saveTicked, textFile } from "./imports";
import { beginComplaint, introduce, issueLetter } from "./person";
import { expect, test } from "./test";

test("What a file does not tell is said once for all calls of a number, and 12321 gets its letter", async ({
  page,
}) => {
  await handOver(page, textFile("calls.xml", phoneList(september)));
  await saveTicked(page);
  await introduce(page);
  await page.goto("/calls/unfinished");
  await page.getByRole("button", { name: "补上" }).click();
  await expect(page.getByText("怎么打来的、推销什么，至少选一样", { exact: true })).toBeVisible();
  for (const name of [/170 9000 1234/, /024 8000 0000/]) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("radio", { name: "自动语音" }).check();
  await page.getByRole("radio", { name: "装修建材" }).check();
  await page.getByRole("button", { name: "补上" }).click();
  await expect(page.getByRole("status").getByText(/^补好了\d+次$/)).toBeVisible();
  await page.waitForURL((url) => url.pathname !== "/calls/unfinished");
  await beginComplaint(page, "12321举报", "填12321");
  await issueLetter(page);
  await expect(page.getByText("自动语音").first()).toBeVisible();
});
