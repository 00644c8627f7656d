import { beforeEach, expect, test, vi } from "vitest";
import { listHref } from "@/app/calls/address";
import type { CallPlace } from "@/components/calls/call-address";
import { addressOf, isSpoiled, opened, sealed as sealedFor } from "@/lib/auth/sealed-query";
import { wayBack } from "@/lib/auth/way-back";
import { Browser, use } from "../fixtures/browser";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // who asks is the same on either database

const me = "browser here";
beforeEach(() => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  const browser = new Browser();
  browser.cookies().set("qingjing-asked", "here", {});
  use(browser);
});

const sealed = (path: string, said: Parameters<typeof sealedFor>[2]) => sealedFor(me, path, said);

const asked = { number: "17090001234", q: "装修 & 贷款", kind: "sms", from: undefined, to: "" };
const query = (address: string) => ({ s: new URL(address, "http://localhost").searchParams.get("s") ?? "" });
const numbers = (count: number) =>
  Array.from(
    { length: count },
    (_, nth) => `number=1709${String((nth * 7_654_321) % 10_000_000).padStart(7, "0")}`,
  );

test("What is sealed is read again, what is empty is left out, and the address tells none of it", async () => {
  const address = sealed("/calls", asked);
  expect(await opened(query(address))).toEqual({ number: "17090001234", q: "装修 & 贷款", kind: "sms" });
  expect(address).toMatch(/^\/calls\?s=[\w-]+$/);
  expect(decodeURIComponent(address)).not.toMatch(/1709|装修|sms/);
  expect(sealed("/calls", {})).toBe("/calls");
});

test("A name said twice is a list, and what stands beside the token stays", async () => {
  const { s } = query(sealed("/plan", "number=1&number=2&number=3&matter=22"));
  expect(await opened({ s, deleted: "x", matter: "1" })).toEqual({
    number: ["1", "2", "3"],
    matter: "22",
    deleted: "x",
  });
});

test("The same query gives the same address, another one shares no piece with it", () => {
  expect(sealed("/calls", asked)).toBe(sealed("/calls", { ...asked }));
  const [one, other] = ["17090001234", "17090001235"].map((number) => query(sealed("/calls", { number })).s);
  expect(one?.slice(0, 10)).not.toBe(other?.slice(0, 10));
  expect(one?.slice(-10)).not.toBe(other?.slice(-10));
});

test("Of a plain query ids, days, numbers and codes are read, and no words that anybody may have put into a link", async () => {
  expect(await opened({ q: "1709", number: ["1", "hidden"], matter: "22", from: "2026-09-08" })).toEqual({
    ...{ q: "1709", number: ["1", "hidden"], matter: "22", from: "2026-09-08" },
  });
  expect(await opened({ q: "装修", number: ["加微信 x", "evil123"], matter: "你的账户", at: "a b" })).toEqual(
    {},
  );
});

test("A token that is spoiled, cut, doubled, empty or far too long says nothing", async () => {
  const { s } = query(sealed("/calls", asked));
  const spoiled = [...s].map((letter, at) => s.slice(0, at) + (letter === "A" ? "B" : "A") + s.slice(at + 1));
  // The last letter holds fewer bits than six: some of its neighbours are the same bytes.
  for (const token of [...spoiled.slice(0, -1), s.slice(0, -4), s.slice(4), "", "x", "装修", s.repeat(400)])
    expect(await opened({ s: token, kind: "sms" }), token).toEqual({ kind: "sms", s: token });
  expect(await opened({ s: [s, s] })).toEqual({ s: [s, s] });
});

test("Only what cannot be opened is spoiled, whatever a form has sealed under the token's own name", async () => {
  expect(isSpoiled(await opened({}))).toBe(false);
  expect(isSpoiled(await opened(query(sealed("/calls", { ...asked, s: "x" }))))).toBe(false);
  expect(isSpoiled(await opened({ s: "garbage" }))).toBe(true);
});

test("The address of a page says again what it was asked for; and leads back there", () => {
  const { s } = query(sealed("/calls", asked));
  expect(addressOf("/calls", {})).toBe("/calls");
  expect(addressOf("/calls", { s, deleted: "1f" })).toBe(`/calls?s=${s}&deleted=1f`);
  expect(addressOf("/plan", { matter: ["1", "4"], caller: undefined })).toBe("/plan?matter=1&matter=4");
  const dotted = addressOf("/calls", { read: "1.x", number: "*1 2" });
  expect([dotted, wayBack(dotted)]).toEqual(["/calls?read=1%2Ex&number=%2A1%202", dotted]);
  expect([...new URL(dotted, "http://house").searchParams]).toEqual([
    ["read", "1.x"],
    ["number", "*1 2"],
  ]);
  expect(addressOf("/calls", { q: "张 三." }), "never said again for whoever wrote it there").toBe("/calls");
});

test("A token of a server with another secret says nothing", async () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "another-one-another-one-another-one-another");
  vi.resetModules();
  const elsewhere = await import("@/lib/auth/sealed-query");
  expect(await opened(query(elsewhere.sealed(me, "/calls", asked)))).toEqual({ s: expect.any(String) });
});

test("What was sealed for somebody else says nothing, and the same words make another address for each", async () => {
  const other = sealedFor("browser there", "/calls", asked);
  expect(other).not.toBe(sealed("/calls", asked));
  expect(await opened(query(other))).toEqual({ s: query(other).s });
  use(new Browser());
  expect(isSpoiled(await opened(query(sealed("/calls", asked))))).toBe(true);
});

test("For nobody nothing is sealed: what is chosen stands plain, and what was typed is left out", () => {
  expect(sealedFor(null, "/calls", { ...asked, how: "person" })).toBe("/calls?kind=sms&how=person");
  expect(sealedFor(null, "/plan", "matter=1&matter=4&number=17090001234")).toBe("/plan?matter=1&matter=4");
});

test("A thousand numbers still fit into an address, and all are read again", async () => {
  const address = sealed("/complaints/new", numbers(1000).join("&"));
  expect(address.length).toBeLessThan(16 * 1024);
  expect((await opened(query(address))).number).toHaveLength(1000);
});

test("No name that every object knows gets in its way", async () => {
  const fields = await opened(query(sealed("/calls", "__proto__=a&constructor=b&__proto__=c")));
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(Object.keys(fields).sort()).toEqual(["__proto__", "constructor"]);
});

test("A changed filter begins the list at its first page and keeps the others", async () => {
  const list = (now: CallPlace, change: CallPlace) => opened(query(listHref(me, now, change)));
  expect(await list({ how: "person", q: "装修" }, { how: undefined })).toEqual({ q: "装修" });
  expect(await list({ only: "refused" }, { kind: "sms" })).toEqual({ only: "refused", kind: "sms" });
});
