import { expect, test, vi } from "vitest";
import { account, keepRecords, signIn, signOut } from "@/lib/auth/account";
import { ownerOrNull } from "@/lib/auth/owner";
import { nobody } from "@/lib/channels/complainant";
import { addCall, allCalls, countCalls } from "@/lib/store/calls";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const password = "十个字符的密码够长了";

async function keptOn(browser: Browser, name = "李一"): Promise<string> {
  use(browser);
  await keepRecords(name, password);
  return (await ownerOrNull()) ?? "";
}

test("A visitor has no space before the first write, and one space after two", async () => {
  use(new Browser());
  expect(await ownerOrNull()).toBeNull();
  const first = await ownSpace();
  expect(await ownSpace()).toBe(first);
  expect(await db().user.count()).toBe(1);
});

test("Two browsers have two spaces", async () => {
  use(new Browser());
  const first = await ownSpace();
  use(new Browser());
  expect(await ownSpace()).not.toBe(first);
});

test("Keeping the records names the space and moves nothing", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  expect(await keepRecords(" 李一 ", password)).toEqual({
    kind: "ok",
    value: { code: expect.stringMatching(/^(\w{5}-){5}\w{5}$/) },
  });
  expect(await ownerOrNull()).toBe(owner);
  expect(await allCalls(owner)).toEqual([call]);
  expect(await account()).toEqual({ name: "李一" });
});

test("A password of nine characters is refused beside its field", async () => {
  use(new Browser());
  expect(await keepRecords("李一", "123456789")).toEqual({
    kind: "invalid",
    fields: { password: "密码至少10个字符" },
  });
  expect(await keepRecords("李一", "12a4s678b0")).toMatchObject({ kind: "ok" });
});

test("A name is given once, however it is typed", async () => {
  await keptOn(new Browser(), "Li Yi");
  use(new Browser());
  expect(await keepRecords("ｌｉ　yi", password)).toMatchObject({
    kind: "invalid",
    fields: { name: expect.any(String) },
  });
});

test("Records already kept are not kept under a second name", async () => {
  await keptOn(new Browser());
  expect(await keepRecords("王二", password)).toMatchObject({ kind: "refused" });
});

test("The account opens on another device", async () => {
  const owner = await keptOn(new Browser());
  use(new Browser());
  expect(await signIn("李一", password)).toMatchObject({ kind: "ok" });
  expect(await ownerOrNull()).toBe(owner);
});

test("What was logged on the other device comes along", async () => {
  const owner = await keptOn(new Browser());
  await addCall(owner, said());
  await saveComplainant(owner, { ...nobody, name: "李一" });
  use(new Browser());
  const visitor = await ownSpace();
  await addCall(visitor, said({ at: "2026-09-09T02:26:00.000Z" }));
  await saveComplainant(visitor, { ...nobody, city: "沈阳市" });
  await signIn("李一", password);
  expect(await ownerOrNull()).toBe(owner);
  expect(await countCalls(owner)).toBe(2);
  expect(await complainantOf(owner)).toEqual({ ...nobody, name: "李一", city: "沈阳市" });
  expect(await db().user.count()).toBe(1);
});

test("A wrong password changes nothing", async () => {
  await keptOn(new Browser());
  use(new Browser());
  const visitor = await ownSpace();
  expect(await signIn("李一", "不是这个不是这个不是")).toMatchObject({ kind: "refused" });
  expect(await ownerOrNull()).toBe(visitor);
});

test("An unknown name and a wrong password are answered alike", async () => {
  await keptOn(new Browser());
  use(new Browser());
  expect(await signIn("没有这个人", password)).toEqual(await signIn("李一", "不是这个不是这个不是"));
});

test("After five wrong passwords even the right one waits a minute, and opens then", async () => {
  await keptOn(new Browser());
  use(new Browser());
  await Promise.all(Array.from({ length: 5 }, () => signIn("李一", "不是这个不是这个不是")));
  const refused = { kind: "refused", reasons: [{ code: "too-often", seconds: expect.any(Number) }] };
  expect(await signIn("李一", password)).toMatchObject(refused);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  expect(await signIn("李一", password)).toMatchObject({ kind: "ok" });
  vi.useRealTimers();
});

test("Twenty guesses at once are five guesses", async () => {
  await keptOn(new Browser());
  use(new Browser());
  const guesses = await Promise.all(Array.from({ length: 20 }, () => signIn("李一", "不是这个不是这个不是")));
  const waits = guesses.filter((guess) => guess.kind === "refused" && guess.reasons[0]?.code === "too-often");
  expect(waits).toHaveLength(15);
});

test("What is longer than any name is nobody's, and is not written down", async () => {
  use(new Browser());
  expect(await signIn("名".repeat(31), password)).toMatchObject({ fields: { name: expect.any(String) } });
  expect(await db().rateLimit.count()).toBe(0);
});

test("A name that nobody has stands nowhere after a try: it may be a password in the wrong field", async () => {
  use(new Browser());
  await signIn("密码写错了地方", password);
  const stored = JSON.stringify([await db().rateLimit.findMany(), await db().signInAttempt.findMany()]);
  expect(stored).toContain("guesses:");
  expect(stored).not.toContain("密码写错了地方");
});

test("Wrong passwords for one account do not lock another", async () => {
  await keptOn(new Browser(), "王二");
  await keptOn(new Browser(), "李一");
  use(new Browser());
  for (let index = 0; index < 6; index++) await signIn("李一", "不是这个不是这个不是");
  expect(await signIn("王二", password)).toMatchObject({ kind: "ok" });
});

const sessionsOf = (userId: string) => db().session.findMany({ where: { userId }, select: { token: true } });

test("Whoever knew the cookie of a space is out once it has a name and a password", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const [known] = await sessionsOf(owner);
  await keepRecords("李一", password);
  const now = await sessionsOf(owner);
  expect(now).toHaveLength(1);
  expect(now).not.toEqual([known]);
});

test("Signing in again ends the session there was in this browser, and no other", async () => {
  const browser = new Browser();
  const owner = await keptOn(browser);
  const [first] = await sessionsOf(owner);
  use(new Browser());
  await signIn("李一", password);
  use(browser);
  await signIn("李一", password);
  const now = await sessionsOf(owner);
  expect(now).toHaveLength(2);
  expect(now).not.toContainEqual(first);
  expect(await ownerOrNull()).toBe(owner);
});

test("Signing out ends the session on the server too", async () => {
  const owner = await keptOn(new Browser());
  await signOut();
  expect(await sessionsOf(owner)).toEqual([]);
});

test("Signing out leaves the browser without a space, and the account whole", async () => {
  const browser = new Browser();
  const owner = await keptOn(browser);
  await addCall(owner, said());
  await signOut();
  expect(await ownerOrNull()).toBeNull();
  expect(await countCalls(owner)).toBe(1);
});

test("A visitor without an account cannot sign out of the only way in", async () => {
  use(new Browser());
  const owner = await ownSpace();
  await signOut();
  expect(await ownerOrNull()).toBe(owner);
});

test("Wrong passwords from elsewhere lock nobody out at the address where they kept or opened their records", async () => {
  await keptOn(new Browser());
  use(new Browser(false, "203.0.113.9"));
  for (let tries = 0; tries < 5; tries++) await signIn("李一", "不是这个密码不是这个");
  expect(await signIn("李一", password)).toMatchObject({ reasons: [{ code: "too-often" }] });
  use(new Browser());
  expect(await signIn("李一", password)).toMatchObject({ kind: "ok" });
  use(new Browser(false, "203.0.113.9"));
  expect(await signIn("李一", password)).toMatchObject({ reasons: [{ code: "too-often" }] });
});
