import {
  getRewrittenUrl,
  unstable_doesMiddlewareMatch as matches,
  unstable_getResponseFromNextConfig as settledBy,
} from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import nextConfig from "@/next.config";
import { config, proxy } from "@/proxy";
import { addresses, filled } from "../journeys/app-tree";

const id = "3f0c7a56-3a44-4f0e-9d7c-1c9b8a2e5d10";
const passes = (url: string, headers: Record<string, string> = {}) =>
  matches({ config, nextConfig: {}, url, headers });

const paths = (kind: "page" | "route") =>
  addresses().flatMap((one) => (one.kind === kind ? filled(one, [id]) : []));

describe("What passes the proxy", () => {
  test("Every page of the tree", () => {
    expect(paths("page").length).toBeGreaterThan(30);
    expect(paths("page").filter((path) => !passes(path))).toEqual([]);
    expect(passes("/nowhere")).toBe(true);
    expect(passes("/nowhere/at.all")).toBe(true);
  });

  test("Every page whose id looks like a file", () => {
    const odd = addresses().flatMap((one) =>
      one.kind === "page" ? filled(one, ["x.pdf", "x.png", "x.txt", "timeline.pdf"]) : [],
    );
    expect(odd.filter((path) => !passes(path))).toEqual([]);
    expect(["/nowhere.txt", "/api/nowhere", "/export/nowhere"].filter((path) => !passes(path))).toEqual([]);
  });

  test("No route of the tree, for Next would cut what is sent to it at 10 MB", () => {
    expect(paths("route").length).toBeGreaterThan(15);
    expect(paths("route").filter((path) => passes(path))).toEqual([]);
  });

  test("Nothing that is a file, and nothing the page's own script fetches", () => {
    const files = [
      "/_next/static/chunks/a.js",
      "/reader/worker-1.js",
      "/fonts/song-700.woff2",
      "/icon.svg",
      "/fill/bookmark.txt",
    ];
    expect(files.filter((path) => passes(path))).toEqual([]);
    expect(passes("/calls", { rsc: "1" })).toBe(false);
  });
});

function policyOf(headers: Headers): Record<string, string> {
  const parts = (headers.get("content-security-policy") ?? "").split("; ");
  return Object.fromEntries(parts.map((part) => [part.split(" ")[0], part.replace(/^\S+ /, "")]));
}

const asked = (init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(
    new NextRequest("http://house:3000/calls", { ...init, headers: { host: "house:3000", ...init.headers } }),
  );

describe("What the proxy says", () => {
  test("Scripts and styles run by a nonce that is new every time, and nothing in the page runs without", () => {
    const first = policyOf(asked().headers);
    expect(first["script-src"]).toMatch(/^'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'$/);
    expect(first["style-src"]).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/);
    expect(policyOf(asked().headers)["script-src"]).not.toBe(first["script-src"]);
  });

  test("Whatever is not named is not loaded, framed or sent elsewhere", () => {
    expect(policyOf(asked().headers)).toMatchObject({
      "default-src": "'none'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
  });

  test("Next finds the nonce on the request", () => {
    const { headers } = asked();
    expect(headers.get("x-middleware-request-content-security-policy")).toBe(
      headers.get("content-security-policy"),
    );
  });

  test("A form longer than anything one types is refused", () => {
    const long = { "content-length": String(1024 * 1024 + 1) };
    expect(asked({ method: "POST", headers: long }).status).toBe(413);
    const action = asked({ method: "POST", headers: { ...long, "next-action": "x" } });
    expect(action.headers.get("content-type")).toBe("text/plain"); // the only type whose text Next hands on
  });

  test("A form of another site is turned away before anything reads it", () => {
    expect(asked({ method: "POST", headers: { origin: "https://evil.example" } }).status).toBe(403);
    expect(asked({ method: "POST", headers: { "sec-fetch-site": "cross-site" } }).status).toBe(403);
    expect(asked({ method: "POST", headers: { origin: "http://house:3000" } }).status).toBe(200);
    expect(asked({ headers: { "sec-fetch-site": "cross-site" } }).status).toBe(200);
  });
});

test("Next's own page for a fault is no page that anybody may ask for", async () => {
  for (const path of ["/_global-error", "/_global-error.rsc"]) {
    const answer = await settledBy({ url: `http://house${path}`, nextConfig });
    expect(getRewrittenUrl(answer)).toBe("http://house/nowhere");
  }
  const { status, headers } = await settledBy({ url: "http://house/calls", nextConfig });
  expect([status, getRewrittenUrl({ headers } as never)]).toEqual([200, null]);
});
