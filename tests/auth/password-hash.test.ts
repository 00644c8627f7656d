import { scrypt } from "node:crypto";
import { hashPassword as hashAsBefore } from "better-auth/crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { keepRecords, signIn } from "@/lib/auth/account";
import { hashPassword, isFormer, verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { patient } from "../fixtures/patient";
import { freshSqlite } from "../fixtures/space";

vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  return { ...real, default: real, scrypt: vi.fn(real.scrypt) };
});
vi.unmock("@/lib/auth/password-cost");
freshSqlite();

const password = "十个字符的密码够长了";
beforeEach(() => use(new Browser()));

/** The costs of all that is hashed meanwhile. */
async function costsOf(work: () => Promise<unknown>): Promise<string[]> {
  vi.mocked(scrypt).mockClear();
  await work();
  const options = vi.mocked(scrypt).mock.calls.map((call) => call[3] as { N: number; r: number; p: number });
  return options.map(({ N, r, p }) => `${N} ${r} ${p}`).sort();
}

const storedHash = async () => (await db().account.findFirstOrThrow()).password ?? "";

/** The account as a version until November 2026 left it. */
async function accountFromBefore(name: string): Promise<void> {
  await keepRecords(name, password);
  const { id: userId } = await db().user.findFirstOrThrow({ where: { username: name } });
  await db().account.updateMany({ where: { userId }, data: { password: await hashAsBefore(password) } });
  use(new Browser());
}

test("A hash costs what OWASP asks of scrypt, is another each time, and opens", async () => {
  const [one, other] = [await hashPassword(password), await hashPassword(password)];
  expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword({ hash: one, password })).toBe(true);
  expect(await verifyPassword({ hash: one, password: `${password}x` })).toBe(false);
});

test("An account from before opens, and its hash is replaced by a stronger one", async () => {
  await accountFromBefore("liyi");
  expect(isFormer(await storedHash())).toBe(true);
  expect(await signIn("liyi", "不是这个不是这个不是")).toMatchObject({ kind: "refused" });
  expect(isFormer(await storedHash())).toBe(true);
  expect(await signIn("liyi", password)).toMatchObject({ kind: "ok" });
  expect(isFormer(await storedHash())).toBe(false);
  expect(await signIn("liyi", password)).toMatchObject({ kind: "ok" });
});

test("A name that nobody has costs what a wrong password costs, whichever hashes there are", async () => {
  await keepRecords("wanger", password);
  use(new Browser());
  const wrong = (name: string) => costsOf(() => signIn(name, "不是这个不是这个不是"));
  expect(await wrong("nobody")).toEqual(["16384 8 5"]);
  expect(await wrong("wanger")).toEqual(["16384 8 5"]);
  await accountFromBefore("liyi");
  const both = ["16384 16 1", "16384 8 5"];
  for (const name of ["nobody", "wanger", "liyi"]) expect(await wrong(name), name).toEqual(both);
});

test("Two passwords are hashed at once, and whoever comes behind a hundred is asked to come again", async () => {
  const held: (() => void)[] = [];
  let most = 0;
  vi.mocked(scrypt).mockImplementation(((...args: unknown[]) => {
    const done = args.at(-1) as (fault: null, key: Buffer) => void;
    held.push(() => done(null, Buffer.alloc(32)));
    most = Math.max(most, held.length);
  }) as unknown as typeof scrypt);
  const all = Promise.all(Array.from({ length: 102 }, () => hashPassword(password)));
  await vi.waitFor(() => expect(held).toHaveLength(2), patient);
  expect(await signIn("liyi", password)).toMatchObject({ kind: "refused", reasons: [{ code: "busy" }] });
  for (let done = 0; done < 102; done++) {
    await vi.waitFor(() => expect(held).not.toHaveLength(0), patient);
    held.shift()?.();
  }
  await all;
  expect(most).toBe(2);
});
