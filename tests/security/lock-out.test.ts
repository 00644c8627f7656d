import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRecords, signIn, signOut } from "@/lib/auth/account";
import { guessesAt, guessesIn, stopGuess } from "@/lib/auth/guesses";
import { ownerOrNull } from "@/lib/auth/owner";
import { changePassword } from "@/lib/auth/password";
import { findAccount } from "@/lib/store/accounts";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const [old, next] = ["十个字符的密码够长了", "换成另外一个够长的密码"];
const deviceCookie = "qingjing-device";
const waits = { kind: "refused", reasons: [{ code: "too-often" }] };

const now = Date.now();
beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => vi.useRealTimers());
const later = (seconds: number) => vi.setSystemTime(now + seconds * 1000);

/** Guesses as signIn counts them, without the hashing. Returns how many were let through. */
async function attackFrom(address: string, guesses: number): Promise<number> {
  use(new Browser(false, address));
  const account = await findAccount("李一");
  let passed = 0;
  for (let nth = 0; nth < guesses; nth++)
    if (!(await stopGuess(await guessesAt("李一", account?.ownerId)))) passed++;
  return passed;
}

test("Whoever is signed in changes the password by the right one, however many guess elsewhere or have guessed here", async () => {
  const owner = new Browser();
  use(owner);
  await keepRecords("李一", old);
  await attackFrom("203.0.113.9", 6);
  await attackFrom(owner.address, 6);
  use(owner);
  owner.cookies().delete(deviceCookie); // the session alone tells who it is
  expect(await changePassword(old, next)).toMatchObject({ kind: "ok" });
});

test("Who guesses in one session of an account keeps no other session of it waiting", async () => {
  use(new Browser());
  await keepRecords("李一", old);
  const { ownerId = "" } = (await findAccount("李一")) ?? {};
  const guess = (session: string) => stopGuess(guessesIn(session, ownerId));
  for (let nth = 0; nth < 6; nth++) await guess("borrowed");
  expect(await guess("borrowed")).toMatchObject({ code: "too-often" });
  expect(await guess("own")).toBeNull();
});

test("A browser in which the account was open signs in again from any network, whatever was guessed from there", async () => {
  const owner = new Browser();
  use(owner);
  await keepRecords("李一", old);
  await signOut();
  await attackFrom("203.0.113.9", 12);
  const moved = owner.at("203.0.113.9");
  use(moved);
  expect(await signIn("李一", old)).toMatchObject({ kind: "ok" });
  expect(await ownerOrNull()).not.toBeNull();
});

test("From a new address one waits for half a minute while the whole world guesses, and is in then", async () => {
  use(new Browser());
  await keepRecords("李一", old);
  for (let nth = 0; nth < 15; nth++) await attackFrom(`203.0.113.${nth}`, 2);
  use(new Browser(false, "198.51.100.1"));
  const refused = await signIn("李一", old);
  expect(refused).toMatchObject({ reasons: [{ code: "too-often", text: expect.stringContaining("30秒") }] });
  later(31);
  expect(await signIn("李一", old)).toMatchObject({ kind: "ok" });
});

test("A try that was refused counts as none: who keeps pressing waits no longer", async () => {
  use(new Browser());
  await keepRecords("李一", old);
  await attackFrom("203.0.113.9", 25);
  use(new Browser(false, "203.0.113.9"));
  expect(await signIn("李一", old)).toMatchObject(waits);
  later(61);
  expect(await signIn("李一", old)).toMatchObject({ kind: "ok" });
});

test("In a day one address has 33 guesses at a name, all addresses together 30 and one in half a minute, and the owner's own about 100", async () => {
  use(new Browser());
  await keepRecords("李一", old);
  vi.stubEnv("LIMIT_SIGN_INS", "0");
  expect(await inADay("203.0.113.9")).toBe(33);
  expect(await inADay(new Browser().address)).toBe(103);
  later(0);
  let passed = 0;
  for (let nth = 0; nth < 8; nth++) passed += await attackFrom(`198.51.100.${nth}`, 5);
  expect(passed).toBe(30);
  later(30);
  expect(await attackFrom("198.51.100.99", 5)).toBe(1);
  vi.unstubAllEnvs();
});

/** Guesses that an address is granted which asks again as soon as its wait is over. */
async function inADay(address: string): Promise<number> {
  use(new Browser(false, address));
  const account = await findAccount("李一");
  let [passed, seconds] = [0, 0];
  while (seconds < 24 * 3600) {
    later(seconds);
    const stop = await stopGuess(await guessesAt("李一", account?.ownerId));
    if (!stop) passed++;
    seconds += stop?.seconds ?? 0;
  }
  await db().rateLimit.deleteMany({ where: { key: { contains: "everywhere" } } });
  return passed;
}
