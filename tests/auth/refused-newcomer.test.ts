import { afterEach, expect, test } from "vitest";
import { POST as upload } from "@/app/evidence/upload/route";
import { POST as readCase } from "@/app/export/import/file/route";
import { POST as readWhole } from "@/app/export/import/whole/route";
import { POST as uploadList } from "@/app/import/upload/route";
import { keepRecords } from "@/lib/auth/account";
import { ensureOwner, ownerOrNull } from "@/lib/auth/owner";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
const shared = globalThis as { qingjingLacks?: string };
afterEach(() => {
  delete shared.qingjingLacks;
});

const sent = (body: string) =>
  new Request("http://localhost:3000/", {
    method: "POST",
    body,
    headers: {
      origin: "http://localhost:3000",
      host: "localhost:3000",
      "content-length": String(body.length),
    },
  });

const spaces = async () => [await db().user.count(), await db().session.count()];

test.each([
  ["evidence", upload, 415],
  ["a list", uploadList, 415],
  ["a case", readCase, 400],
  ["everything", readWhole, 400],
])("Of %s that is refused no space is left, and the next try begins one", async (_, post, status) => {
  use(new Browser());
  expect((await post(sent("abc"))).status).toBe(status);
  expect(await spaces()).toEqual([0, 0]);
  expect(await ownerOrNull()).toBeNull();
  expect(await ownSpace()).toBe(await ownerOrNull());
});

test("Nor of a form, nor of a name that somebody has", async () => {
  use(new Browser());
  await keepRecords("李一", "十个字符的密码够长了");
  const before = await spaces();
  use(new Browser());
  expect(await keepRecords("李一", "十个字符的密码够长了")).toMatchObject({ kind: "invalid" });
  expect(await spaces()).toEqual(before);
  expect(await ownerOrNull()).toBeNull();
});

test("A file that is refused leaves a space that was there", async () => {
  use(new Browser());
  const owner = await ownSpace();
  expect((await upload(sent("abc"))).status).toBe(415);
  expect(await ownerOrNull()).toBe(owner);
});

test("Where the server lacks a key no space is begun, and the sender is told to come again", async () => {
  shared.qingjingLacks = "0123456789ab";
  use(new Browser());
  expect((await upload(sent("abc"))).status).toBe(503);
  expect(await ensureOwner()).toMatchObject({
    kind: "refused",
    reasons: [{ text: expect.stringContaining("换密钥") }],
  });
  expect(await spaces()).toEqual([0, 0]);
});
