import { expect, test } from "vitest";
import { recoverFrom, signInFrom, wayBack } from "@/lib/auth/way-back";

test.each([
  ["signing in", signInFrom, "/me/sign-in"],
  ["a forgotten password", recoverFrom, "/me/recover"],
])("From %s one is led back to the form one came from, with what it was asked for", (_, way, page) => {
  for (const from of ["/calls/new", "/calls/1f-2/edit", "/refusals/new?s=aB-_9&caller=x"]) {
    const { pathname, searchParams } = new URL(way(from), "http://house");
    expect([pathname, wayBack(searchParams.get("from"))]).toEqual([page, from]);
  }
});

test("Signing in leads to pages of this site only, and not to itself", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/a/../b",
    "/a?b=//c.d",
    "/\t/evil",
  ];
  const nowhere = [
    "",
    "calls",
    "/me/sign-in",
    "/me/sign-in?from=/calls",
    "/me/recover?from=/calls",
    "javascript:alert(1)",
    ["/calls"],
    undefined,
  ];
  for (const from of [...elsewhere, ...nowhere]) expect(wayBack(from), String(from)).toBeNull();
  for (const from of [...elsewhere, undefined]) expect(signInFrom(from), String(from)).toBe("/me/sign-in");
});
