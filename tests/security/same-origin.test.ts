import { expect, test } from "vitest";
import { isSameOrigin } from "@/lib/auth/same-origin";

const asked = (headers: Record<string, string>) => isSameOrigin(new Headers(headers));
const host = "qingjing.example:3000";

test("This site's own page may send, over plain http too", () => {
  expect(asked({ host, origin: `http://${host}` })).toBe(true);
  expect(asked({ host, origin: `https://${host}`, "sec-fetch-site": "same-origin" })).toBe(true);
});

test("Behind a proxy the outer name counts", () => {
  const inner = { host: "127.0.0.1:3000", "x-forwarded-host": "qingjing.example" };
  expect(asked({ ...inner, origin: "https://qingjing.example" })).toBe(true);
});

test("Another site, another port, a sandbox and a neighbour may not", () => {
  expect(asked({ host, origin: "https://evil.example" })).toBe(false);
  expect(asked({ host, origin: "http://qingjing.example:3001" })).toBe(false);
  expect(asked({ host, origin: "null" })).toBe(false);
  expect(asked({ host, origin: `http://${host}`, "sec-fetch-site": "same-site" })).toBe(false);
});

test("What is no browser brings no visitor along", () => {
  expect(asked({ host })).toBe(true);
});
