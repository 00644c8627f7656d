import { expect, test } from "vitest";
import { signInFrom, wayBack } from "@/lib/auth/way-back";

test("From signing in one is led back to the form one came from, with what it was asked for", () => {
  for (const from of ["/calls/new", "/calls/1f-2/edit", "/refusals/new?s=aB-_9&caller=x"]) {
    const { pathname, searchParams } = new URL(signInFrom(from), "http://house");
    expect([pathname, wayBack(searchParams.get("from"))]).toEqual(["/me/sign-in", from]);
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
    "javascript:alert(1)",
    ["/calls"],
    undefined,
  ];
  for (const from of [...elsewhere, ...nowhere]) expect(wayBack(from), String(from)).toBeNull();
  for (const from of [...elsewhere, undefined]) expect(signInFrom(from), String(from)).toBe("/me/sign-in");
});
