import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { type Address, addresses, filled } from "./app-tree";
import { screenshot } from "./files";
import { serverActions } from "./server-actions";
import { livingPaths } from "./strangers-asks";
import { idsOf, listed } from "./strangers-ids";
import { everything, readList } from "./strangers-visitors";
import { expect, test } from "./test";

/** A space with a call, a picture and a list that waits, made without a page; returns the ids in it. */
async function smallSpace(request: APIRequestContext, origin: string): Promise<string[]> {
  const calls = [{ number: "17090001234", at: "2026-09-08T02:05:00.000Z", kind: "call" }];
  const file = { format: "qingjing-case", version: 1, calls };
  const buffer = Buffer.from(JSON.stringify(file));
  await request.post("/export/import/file", {
    multipart: { case: { name: "case.json", mimeType: "application/json", buffer } },
    headers: { origin },
  });
  const data = (await screenshot()).buffer;
  await request.post("/evidence/upload", { headers: { "x-name": "a.png", origin }, data });
  const pending = await readList(request, origin);
  return listed(idsOf(await everything(request), [pending]));
}

/** The methods that a route answers to, as its file says. */
function methodsOf({ path: address }: Address): string[] {
  const file = path.resolve(import.meta.dirname, "../../app", `.${address}`, "route.ts");
  const exported = readFileSync(file, "utf8").matchAll(
    /export (?:async function|function|const) ([A-Z]+)\b/g,
  );
  return [...exported].map((found) => found[1] ?? "");
}

/** What a browser says when a page of another site has sent the request. */
const fromElsewhere: Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
];

test("What another site sends to a route is turned away, and changes nothing", async ({
  page,
  baseURL: origin,
}) => {
  const baseURL = origin ?? "";
  const { request } = page;
  const ids = await smallSpace(request, baseURL);
  const before = await everything(request);
  const routes = addresses().filter(({ kind }) => kind === "route");
  const writing = routes.flatMap((one) =>
    methodsOf(one)
      .filter((method) => method !== "GET" && method !== "HEAD")
      .map((method) => ({ method, paths: filled(one, ids) })),
  );
  expect(writing.length).toBeGreaterThan(4);
  for (const { method, paths } of writing) {
    for (const address of paths) {
      for (const headers of fromElsewhere) {
        const data = (await screenshot()).buffer;
        const answer = await request.fetch(address, { method, headers, data, maxRedirects: 0 });
        expect(answer.status(), `${method} ${address} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
  }
  expect(await everything(request)).toEqual(before);
});

test("What another site sends to a server action is turned away, and changes nothing", async ({
  page,
  baseURL: origin,
}) => {
  const baseURL = origin ?? "";
  const { request } = page;
  const ids = await smallSpace(request, baseURL);
  const before = await everything(request);
  for (const action of serverActions()) {
    const address = action.page.replace("[version]", "1").replace(/\[\w+\]/g, ids[0] ?? "");
    for (const elsewhere of fromElsewhere) {
      const called = await request.post(address, {
        headers: { ...elsewhere, "next-action": action.id, "content-type": "text/plain;charset=UTF-8" },
        data: JSON.stringify(ids),
        maxRedirects: 0,
      });
      const asForm = await request.post(address, {
        headers: elsewhere,
        multipart: { [`$ACTION_ID_${action.id}`]: "", sure: "on" },
        maxRedirects: 0,
      });
      expect([called.status(), asForm.status()], `${action.name} ${JSON.stringify(elsewhere)}`).toEqual([
        403, 403,
      ]);
    }
  }
  expect(await everything(request)).toEqual(before);
});

test("Every answer says how it may be used", async ({ page, baseURL: origin }) => {
  const baseURL = origin ?? "";
  const { request } = page;
  const { living } = await livingPaths(request, await smallSpace(request, baseURL));
  const still = addresses().flatMap((one) => (one.path.includes("[") ? [] : [one.path]));
  for (const address of [
    ...living.map(({ path }) => path),
    ...still,
    "/nowhere",
    "/icon.svg",
    "/fill/bookmark.txt",
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const said = answer.headers();
    expect(said, address).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(said["permissions-policy"]).toContain("microphone=()");
    expect(said["x-powered-by"], address).toBeUndefined();
    const isPage = said["content-type"]?.startsWith("text/html");
    const policy = said["content-security-policy"] ?? "";
    if (isPage) expect(policy, address).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
    if (said["content-disposition"]) expect(policy, address).toContain("default-src 'none'");
  }
});

test("Over plain http nothing a client says makes the server speak as behind TLS", async ({
  page,
  baseURL: origin,
}) => {
  const baseURL = origin ?? "";
  const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "evil.example", origin: baseURL };
  const data = (await screenshot()).buffer;
  const answer = await page.request.post("/evidence/upload", { headers, data });
  expect(answer.status()).toBe(201);
  expect(answer.headers()["strict-transport-security"]).toBeUndefined();
  expect(answer.headers()["set-cookie"]).toMatch(/HttpOnly/i);
  expect(answer.headers()["set-cookie"]).toMatch(/SameSite=lax/i);
  expect(answer.headers()["set-cookie"]).not.toMatch(/Secure/);
});
