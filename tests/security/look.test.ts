import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import TooLong from "@/app/look/long/page";
import { POST } from "@/app/look/route";
import { isSpoiled, opened } from "@/lib/auth/sealed-query";
import { addCall } from "@/lib/store/calls";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // who asks is the same on either database
beforeEach(() => {
  vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests");
  use(new Browser());
});

type Said = [string, string][];

function sent(fields: Said, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  return POST(
    new Request("http://house/look", { method: "POST", body, headers: { host: "house", ...headers } }),
  );
}

async function pageOf(answer: Response) {
  const { pathname, searchParams } = new URL(answer.headers.get("location") ?? "", "http://house");
  return { pathname, asked: await opened(Object.fromEntries(searchParams)) };
}

test("What is looked for goes on to its page sealed, with what else the form keeps", async () => {
  const answer = await sent([
    ["at", "/complaints/new/calls"],
    ["matter", "22"],
    ["number", "17090001234"],
    ["number", "17090001255"],
    ["from", ""],
  ]);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).not.toContain("1709");
  expect(await pageOf(answer)).toEqual({
    pathname: "/complaints/new/calls",
    asked: { matter: "22", number: ["17090001234", "17090001255"] },
  });
});

test("A button that takes what is ticked on to another page leads there, and what Next adds for others stays behind", async () => {
  const answer = await sent([
    ["at", "/complaints/new/calls"],
    ["number", "17090001234"],
    ["$ACTION_1:0", "{}"],
    ["go", "/complaints/new"],
  ]);
  expect(await pageOf(answer)).toEqual({ pathname: "/complaints/new", asked: { number: "17090001234" } });
  expect(
    (
      await sent([
        ["at", "/calls"],
        ["go", "//evil.example"],
      ])
    ).status,
  ).toBe(400);
});

const evil: Said = [
  ["at", "/callers/new"],
  ["looked", "1"],
  ["name", "客服核验"],
  ["note", "请加微信evil123"],
];
const asked = { looked: "1", name: "客服核验", note: "请加微信evil123" };

test("What somebody has sealed without a cookie opens for this browser alone", async () => {
  const stranger = new Browser();
  use(stranger);
  const answer = await sent(evil);
  expect((await pageOf(answer)).asked).toEqual(asked);
  use(new Browser());
  expect(isSpoiled((await pageOf(answer)).asked), "for whoever has nothing").toBe(true);
  await ownSpace();
  expect(Object.keys((await pageOf(answer)).asked), "for the owner of a space").toEqual(["s"]);
  use(stranger);
  await ownSpace();
  expect((await pageOf(answer)).asked, "once his space has begun").toEqual(asked);
});

test("What the owner of a space has sealed opens for him wherever he is, and for no other owner", async () => {
  const own = new Browser();
  use(own);
  await addCall(await ownSpace(), said());
  const answer = await sent(evil);
  expect(own.set.map(({ name }) => name)).not.toContain("qingjing-asked");
  use(own.at("198.51.100.7"));
  expect((await pageOf(answer)).asked).toEqual(asked);
  use(new Browser());
  await ownSpace();
  expect(isSpoiled((await pageOf(answer)).asked)).toBe(true);
});

test("A link says by itself neither that a form was looked from, nor what was typed in it", async () => {
  expect(await opened({ looked: "1", number: "17090001234", name: "客服" })).toEqual({
    number: "17090001234",
  });
});

test("A form in which nothing is said leads to the page itself", async () => {
  const answer = await sent([
    ["at", "/calls"],
    ["q", ""],
  ]);
  expect(answer.headers.get("location")).toBe("/calls");
});

test("It leads to pages of this site only", async () => {
  for (const at of [
    "",
    "calls",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/a/../b",
    "/a?b",
  ])
    expect((await sent([["at", at]])).status, at).toBe(400);
});

test("What another site sends is turned away, whatever it asks for", async () => {
  expect((await sent([["at", "/calls"]], { origin: "https://evil.example" })).status).toBe(403);
});

test("What nobody types leads to a page that says it is too long, and back to where it was typed", async () => {
  const from = async (referer: string) => {
    const long = await sent([["q", "长".repeat(40_000)]], { referer });
    expect(long.status).toBe(303);
    return pageOf(long);
  };
  const pathname = "/look/long";
  expect(await from("http://house/calls?s=x")).toEqual({ pathname, asked: { at: "/calls" } });
  for (const referer of ["", "no address", "http://house//evil.example"])
    expect(await from(referer), referer).toEqual({ pathname, asked: {} });
});

test("What would make an address that no server takes leads to that page, too", async () => {
  const numbers = Array.from({ length: 2_000 }, (_, nth): [string, string] => [
    "number",
    `1${3_000_000_000 + nth * 7_919_317}`,
  ]);
  const answer = await sent([["at", "/callers/new"], ...numbers]);
  expect(await pageOf(answer)).toMatchObject({ pathname: "/look/long" });
  const few = await sent([["at", "/callers/new"], ...numbers.slice(0, 200)]);
  expect(await pageOf(few)).toMatchObject({ pathname: "/callers/new" });
});

test("That page leads back to a page of this site only", async () => {
  const shown = async (at: string) =>
    renderToStaticMarkup(await TooLong({ searchParams: Promise.resolve({ at }) }));
  expect(await shown("/calls")).toContain("要找的太长了，改短一些再找");
  expect(await shown("/calls")).toContain('href="/calls"');
  expect(await shown("//evil.example")).not.toContain("evil");
});
