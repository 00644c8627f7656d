import { beforeEach, expect, test } from "vitest";
import { POST } from "@/app/calls/number/route";
import { TimeField } from "@/lib/calls/time-field";
import { addCall } from "@/lib/store/calls";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // what a number tells is the same on either database
beforeEach(() => use(new Browser()));

async function told(typed: string, headers: Record<string, string> = {}) {
  return (
    await POST(new Request("http://house/calls/number", { method: "POST", body: typed, headers }))
  ).json();
}

test("A number that is too short says so once nobody types it any more", async () => {
  expect((await told("1391234567", { "x-typing": "1" })).profile.caution).not.toContain("少1位");
  expect((await told("1391234567")).profile.caution).toContain("少1位");
});

test("A number of the log brings what its last call was about", async () => {
  const owner = await ownSpace();
  await addCall(owner, said({ number: "17090001234", at: "2026-09-08T02:00:00.000Z", category: 7 }));
  await addCall(owner, said({ number: "17090001234", at: "2026-09-09T02:00:00.000Z", category: 22 }));
  expect((await told("1709", { "x-typing": "1" })).known).toMatchObject([
    { number: "17090001234", category: 22 },
  ]);
  expect((await told("1391")).known).toEqual([]);
});

test("A year too far back is not said to be no day", () => {
  const words = (at: string) => TimeField.safeParse(at).error?.issues[0]?.message;
  expect(words("1999-01-05T10:00")).toBe("太早了，只能记2000年以后的，改一下年份");
  expect(words("2026-02-30T10:00")).toBe("没有这一天，改一下日期");
});
