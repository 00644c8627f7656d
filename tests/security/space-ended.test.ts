import { beforeEach, expect, test } from "vitest";
import { POST as upload } from "@/app/evidence/upload/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { orFull, withinQuota } from "@/app/within-quota";
import { ownerOrNull } from "@/lib/auth/owner";
import { ok } from "@/lib/result";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { deleteEverything } from "@/lib/store/owner";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

let owner = "";
beforeEach(async () => {
  use(new Browser());
  await upload(new Request("http://house/", { method: "POST", body: new Uint8Array(wav(1)) }));
  owner = (await ownerOrNull()) ?? "";
});

const at = "2025-10-09T08:53:20.000Z";
const file = {
  format: "qingjing-case",
  version: 1,
  calls: [{ id: "c0", kind: "call", number: "17090001234", at, updatedAt: at }],
};

/** A request during whose body everything is deleted. */
function late(text: string, type = "application/json"): Request {
  const pull = async (out: ReadableStreamDefaultController) => {
    await deleteEverything(owner);
    out.enqueue(new TextEncoder().encode(text));
    out.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": type, "x-name": "a.csv" } };
  return new Request("http://house/", init as RequestInit);
}

test("A case for a space that ends while it is read in is refused as a file is", async () => {
  const answer = await readCase(late(JSON.stringify(file)));
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: "not-here" })]);
});

test("The form of a case leads to signing in then", async () => {
  const part = 'content-disposition: form-data; name="case"; filename="a.json"';
  const form = `--x\r\n${part}\r\n\r\n${JSON.stringify(file)}\r\n--x--\r\n`;
  const answer = await readCase(late(form, "multipart/form-data; boundary=x"));
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/^\/me\/sign-in/),
  ]);
});

async function written() {
  await deleteEverything(owner);
  return ok(await addCall(owner, said()));
}

test("What is typed for a space that has ended meanwhile is refused, and nothing of it is a fault", async () => {
  const answer = await withinQuota(written);
  expect(answer).toMatchObject({ kind: "refused", reasons: [{ code: "signed-out" }] });
});

test("A form without a place for an answer leads to signing in then", async () => {
  await expect(orFull(written)).rejects.toMatchObject({ digest: expect.stringContaining("/me/sign-in") });
});

test("What was removed while it was to be changed is not found", async () => {
  const change = () => db().call.update({ where: { id: "gone" }, data: { note: "" } });
  await expect(withinQuota(async () => ok(await change()))).rejects.toThrow("404");
  await expect(orFull(change)).rejects.toThrow("404");
});
