import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { ownerOrNull } from "@/lib/auth/owner";
import { secret } from "@/lib/auth/secret";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir, onSqlite } from "../fixtures/space";

freshDataDir();

async function cookieOf(browser: Browser) {
  use(browser);
  await ownSpace();
  return browser.set.find(({ name }) => name.includes("session_token"));
}

test("Over plain http the session cookie is kept from scripts and other sites, and is not Secure", async () => {
  const cookie = await cookieOf(new Browser());
  expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
  expect(cookie?.options.secure).toBeFalsy();
});

test("Behind https it is Secure", async () => {
  const browser = new Browser(true);
  expect((await cookieOf(browser))?.options).toMatchObject({ httpOnly: true, secure: true });
  expect(await ownerOrNull()).not.toBeNull();
});

test("A space without an account is remembered for more than a year", async () => {
  expect(Number((await cookieOf(new Browser()))?.options.maxAge)).toBeGreaterThan(365 * 24 * 3600);
});

test.runIf(onSqlite)("The secret is made once, for nobody else to read", () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "");
  const made = secret();
  const file = path.join(process.env.DATA_DIR ?? "", "secret");
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(secret()).toBe(made);
  expect(readFileSync(file, "utf8")).toBe(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.skipIf(onSqlite)("Servers that share a database are never left to make up a secret each", () => {
  vi.stubEnv("BETTER_AUTH_SECRET", "");
  expect(secret).toThrow("BETTER_AUTH_SECRET");
});
