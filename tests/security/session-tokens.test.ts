import { expect, test } from "vitest";
import { keepRecords, signIn, signOut } from "@/lib/auth/account";
import { ensureOwner, ownerOrNull } from "@/lib/auth/owner";
import { db } from "@/lib/store/db";
import { hashOldTokens, hashToken } from "@/lib/store/session-tokens";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

/** The token that a browser carries, without its signature. */
function tokenOf(browser: Browser): string {
  const written = /session_token=([^;]*)/.exec(browser.cookies().toString())?.[1] ?? "";
  return decodeURIComponent(written).split(".")[0] ?? "";
}

const storedTokens = async () => (await db().session.findMany()).map(({ token }) => token);

/** The database as a version left it that stored tokens bare. */
async function storeBare(token: string): Promise<void> {
  const { count } = await db().session.updateMany({ where: { token: hashToken(token) }, data: { token } });
  expect(count).toBe(1);
}

test("Nothing in the database is a cookie, neither for a space nor for an account", async () => {
  const browser = new Browser();
  use(browser);
  await ownSpace();
  expect(tokenOf(browser)).toMatch(/^\w{32}$/);
  expect(await storedTokens()).toEqual([hashToken(tokenOf(browser))]);
  await keepRecords("李一", "十个字符的密码够长了");
  expect(await storedTokens()).toEqual([hashToken(tokenOf(browser))]);
  expect(JSON.stringify(await db().session.findMany())).not.toContain(tokenOf(browser));
});

test("Who signed in before tokens were hashed stays signed in, and their token is hashed", async () => {
  const browser = new Browser();
  use(browser);
  const owner = await ownSpace();
  await storeBare(tokenOf(browser));
  const { updatedAt } = await db().session.findFirstOrThrow();
  expect(await Promise.all([hashOldTokens(), hashOldTokens()])).toContain(1);
  expect(await hashOldTokens()).toBe(0);
  expect(await ownerOrNull()).toBe(owner);
  expect(await db().session.findFirstOrThrow()).toMatchObject({
    token: hashToken(tokenOf(browser)),
    updatedAt,
  });
});

test("What stands in the database opens nothing, even with a good signature", async () => {
  const browser = new Browser();
  use(browser);
  await ownSpace();
  await storeBare(tokenOf(browser));
  expect(await ownerOrNull()).toBeNull();
});

test("A session is lengthened under the token that the browser has", async () => {
  const browser = new Browser();
  use(browser);
  const owner = await ownSpace();
  const token = tokenOf(browser);
  const soon = new Date(Date.now() + 86_400_000);
  await db().session.updateMany({ data: { expiresAt: soon } });
  await ensureOwner();
  expect(tokenOf(browser)).toBe(token);
  expect((await db().session.findFirstOrThrow()).expiresAt.getTime()).toBeGreaterThan(soon.getTime());
  expect(await ownerOrNull()).toBe(owner);
});

test("Signing in and out on two devices ends the right sessions", async () => {
  const [here, there] = [new Browser(), new Browser()];
  use(here);
  await keepRecords("李一", "十个字符的密码够长了");
  use(there);
  await signIn("李一", "十个字符的密码够长了");
  expect((await storedTokens()).toSorted()).toEqual(
    [tokenOf(here), tokenOf(there)].map(hashToken).toSorted(),
  );
  await signOut();
  expect(await storedTokens()).toEqual([hashToken(tokenOf(here))]);
});
