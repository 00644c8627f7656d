import { beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/look/route";
import { opened } from "@/lib/auth/sealed-query";

beforeEach(() => vi.stubEnv("BETTER_AUTH_SECRET", "only-for-tests-only-for-tests-only-for-tests"));

type Said = [string, string][];

function sent(said: Said, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(said).toString();
  return POST(
    new Request("http://house/look", { method: "POST", body, headers: { host: "house", ...headers } }),
  );
}

async function pageOf(answer: Response) {
  const { pathname, searchParams } = new URL(answer.headers.get("location") ?? "", "http://house");
  return { pathname, asked: opened(Object.fromEntries(searchParams)) };
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

test("What another site sends is turned away, and so is what nobody types", async () => {
  expect((await sent([["at", "/calls"]], { origin: "https://evil.example" })).status).toBe(403);
  const long = await sent([
    ["at", "/calls"],
    ["q", "长".repeat(40_000)],
  ]);
  expect([long.status, await long.text()]).toEqual([413, "要找的太长了，改短一些再找。"]);
});
