import { beforeEach, expect, test } from "vitest";
import { POST as readCase } from "@/app/export/import/file/route";
import { wrongSaid } from "@/app/export/import/wrong";
import { opened } from "@/lib/auth/sealed-query";
import { nobody } from "@/lib/channels/complainant";
import { anotherPlace } from "@/lib/complaints/case-refusals";
import { addCall, listCalls } from "@/lib/store/calls";
import { caseReadings } from "@/lib/store/case-readings";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite();
beforeEach(() => use(new Browser()));

const boundary = "----two-hyphens";
const hers = JSON.stringify({
  format: "qingjing-case",
  version: 1,
  complainant: { ...nobody, name: "林静", phone: "13900002222" },
  calls: [{ id: "c1", number: "17090001234", at: "2026-09-10T10:00" }],
  complaints: [{ channel: "operator", callIds: ["c1"] }],
});
const form = `--${boundary}\r\ncontent-disposition: form-data; name="case"; filename="a.json"\r\n\r\n${hers}\r\n--${boundary}--\r\n`;

async function mySpace(): Promise<string> {
  const owner = await ownSpace();
  await saveComplainant(owner, { ...nobody, name: "赵小曼", phone: "13800001111" });
  return owner;
}

function send(body: string, headers: Record<string, string>, query = ""): Promise<Response> {
  return readCase(new Request(`http://house/export/import/file${query}`, { method: "POST", headers, body }));
}

test("Of a name in a file only as many letters are shown as a name has", () => {
  const lure = "客服通知：你的账户有危险，请加微信evil123核验身份";
  expect(anotherPlace(lure, false)).toBe("是“客服通知你的账户…”的，和你填的资料不是同一个人");
  expect(anotherPlace("13800138000", true)).toBe("里面有一个人的资料，你这里记了东西，还没写自己是谁");
  expect(anotherPlace("阿依古丽·买买提", false)).toContain("“阿依古丽·买买提”");
});

async function saidAt({ searchParams }: URL) {
  return wrongSaid((await opened(Object.fromEntries(searchParams))).wrong);
}

test("Without a script the form asks whose case it is, and reads it in only when that is answered", async () => {
  const owner = await mySpace();
  const asForm = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const asked = new URL((await send(form, asForm)).headers.get("location") ?? "", "http://house");
  expect(asked.search, "her name stands in no address").not.toContain("wrong");
  expect(await saidAt(asked)).toEqual({
    fault: "another",
    more: "是“林静”的，和你填的资料不是同一个人",
  });
  expect((await listCalls(owner)).total).toBe(0);
  const read = await send(form, asForm, "?another=1");
  expect(read.headers.get("location")).toMatch(/^\/calls\?read=1-/);
  expect((await listCalls(owner)).total).toBe(1);
  expect((await caseReadings(owner)).map(({ isAnothers }) => isAnothers)).toEqual([true]);
});

test("Without a script whoever wrote nothing about themselves is asked the same, and may say that it is their own", async () => {
  const owner = await ownSpace();
  await addCall(owner, said());
  const asForm = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const asked = new URL((await send(form, asForm)).headers.get("location") ?? "", "http://house");
  expect(await saidAt(asked)).toEqual({
    fault: "unnamed",
    more: "是“林静”的，你这里记了东西，还没写自己是谁",
  });
  expect(await complainantOf(owner)).toEqual(nobody);
  await send(form, asForm, "?own=1");
  expect((await complainantOf(owner)).name).toBe("林静");
});

test("As a raw body it is refused with a sentence, until it is sent with the answer", async () => {
  await mySpace();
  const refused = await send(hers, {});
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    code: "another",
    text: "这份案件数据是“林静”的，和你填的资料不是同一个人。什么都没有导入，记录还是原来的样子。",
  });
  expect(await (await send(hers, {}, "?another=1")).json()).toMatchObject({ calls: 1 });
});
