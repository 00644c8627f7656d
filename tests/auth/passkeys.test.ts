import { expect, test, vi } from "vitest";
import { keepRecords, signIn, signOut } from "@/lib/auth/account";
import { ownerOrNull } from "@/lib/auth/owner";
import { beginPasskey, beginSignIn, dropPasskey, finishPasskey, finishSignIn } from "@/lib/auth/passkeys";
import { relyingParty } from "@/lib/auth/relying-party";
import type { Result } from "@/lib/result";
import { db } from "@/lib/store/db";
import { listPasskeys } from "@/lib/store/passkeys";
import type { Passkey } from "@/prisma/generated/client";
import { Authenticator } from "../fixtures/authenticator";
import { Browser, use } from "../fixtures/browser";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const password = "十个字符的密码够长了";
const wrong = { kind: "refused", reasons: [{ code: "wrong" }] };

function challengeOf(options: Result<{ challenge: string }>): string {
  if (options.kind !== "ok") throw new Error("no challenge");
  return options.value.challenge;
}

/** The account 李一 with a passkey of this authenticator, in a browser that is signed out and known to it. */
async function withPasskey(key: Authenticator): Promise<{ owner: string; browser: Browser }> {
  const browser = new Browser();
  use(browser);
  await keepRecords("李一", password);
  const owner = (await ownerOrNull()) ?? "";
  expect(await finishPasskey(key.make(challengeOf(await beginPasskey(""))))).toMatchObject({ kind: "ok" });
  await signOut();
  return { owner, browser };
}

test("A passkey opens the account without name or password, and its use is noted", async () => {
  const key = new Authenticator();
  const { owner } = await withPasskey(key);
  use(new Browser());
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject({ kind: "ok" });
  expect(await ownerOrNull()).toBe(owner);
  expect(await listPasskeys(owner)).toMatchObject([{ rpId: "localhost", usedAt: expect.any(Date) }]);
  expect(await db().passkey.findFirstOrThrow()).toMatchObject({ counter: 1 });
});

test("An answer is good once, for its own challenge, in its time and at its own place", async () => {
  const key = Object.assign(new Authenticator(), { counts: false });
  await withPasskey(key);
  use(new Browser());
  const signed = key.sign(challengeOf(await beginSignIn()));
  expect((await finishSignIn(signed)).kind).toBe("ok");
  use(new Browser());
  expect(await finishSignIn(signed), "sent again").toMatchObject(wrong);
  expect(await finishSignIn(key.sign("AAAA")), "never asked").toMatchObject(wrong);
  const late = key.sign(challengeOf(await beginSignIn()));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * 60_000 + 1 });
  expect(await finishSignIn(late), "too late").toMatchObject(wrong);
  vi.useRealTimers();
  Object.assign(key, { origin: "http://evil.localhost" });
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn()))), "elsewhere").toMatchObject(wrong);
  expect(await ownerOrNull()).toBeNull();
});

const waits = { kind: "refused", reasons: [{ code: "too-often" }] };

test("However often somebody behind an address only begins, nothing is stored and nobody there waits", async () => {
  const key = new Authenticator();
  await withPasskey(key);
  const stored = async () => [await db().verification.count(), await db().rateLimit.count()];
  const before = await stored();
  use(new Browser());
  for (let nth = 0; nth < 60; nth++) expect((await beginSignIn()).kind).toBe("ok");
  expect(await stored()).toEqual(before);
  use(new Browser());
  expect(await signIn("李一", password)).toMatchObject({ kind: "ok" });
});

test("Wrong signatures count as wrong tries, and never keep the owner out of a known device", async () => {
  const key = new Authenticator();
  const { browser } = await withPasskey(key);
  const forged = new Authenticator();
  Object.assign(forged, { id: key.id });
  use(new Browser());
  for (let nth = 0; nth < 5; nth++)
    expect(await finishSignIn(forged.sign(challengeOf(await beginSignIn())))).toMatchObject(wrong);
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject(waits);
  use(browser);
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject({ kind: "ok" });
});

test("A right signature is no try, and a device known to the account waits for no address", async () => {
  const key = new Authenticator();
  const { browser } = await withPasskey(key);
  vi.stubEnv("LIMIT_SIGN_INS", "3");
  const signs = async () => finishSignIn(key.sign(challengeOf(await beginSignIn())));
  for (let nth = 0; nth < 5; nth++) {
    use(new Browser());
    expect(await signs()).toMatchObject({ kind: "ok" });
  }
  use(new Browser());
  for (let nth = 0; nth < 3; nth++)
    await finishSignIn(new Authenticator().sign(challengeOf(await beginSignIn())));
  expect(await signs()).toMatchObject(waits);
  use(browser);
  expect(await signs()).toMatchObject({ kind: "ok" });
  vi.unstubAllEnvs();
});

test("A right signature that names another account opens nothing, one that names its own does", async () => {
  const key = new Authenticator();
  const { owner } = await withPasskey(key);
  const naming = async (ownerId: string) => {
    const signed = key.sign(challengeOf(await beginSignIn()));
    const userHandle = Buffer.from(ownerId).toString("base64url");
    return finishSignIn({ ...signed, response: { ...signed.response, userHandle } });
  };
  use(new Browser());
  expect(await naming("somebody else")).toMatchObject(wrong);
  expect(await ownerOrNull()).toBeNull();
  expect(await naming(owner)).toMatchObject({ kind: "ok" });
});

test("A stranger's key, a removed passkey and a challenge for another purpose open nothing", async () => {
  const key = new Authenticator();
  const { owner } = await withPasskey(key);
  use(new Browser());
  const forged = new Authenticator();
  Object.assign(forged, { id: key.id });
  expect(await finishSignIn(forged.sign(challengeOf(await beginSignIn())))).toMatchObject(wrong);
  await keepRecords("王二", password);
  const [passkey] = await listPasskeys(owner);
  await dropPasskey(passkey?.id ?? "");
  expect(await listPasskeys(owner)).toHaveLength(1);
  const adding = challengeOf(await beginPasskey(""));
  await signOut();
  expect(await finishSignIn(key.sign(adding))).toMatchObject(wrong);
  await db().passkey.deleteMany();
  const removed = { reasons: [{ code: "unknown", text: expect.not.stringContaining("再试一次") }] };
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject(removed);
});

test("An answer without finger or PIN opens nothing and adds nothing", async () => {
  const key = new Authenticator();
  await withPasskey(key);
  key.verifies = false;
  use(new Browser());
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject(wrong);
  await signIn("李一", password);
  const other = Object.assign(new Authenticator(), { verifies: false });
  expect(await finishPasskey(other.make(challengeOf(await beginPasskey(""))))).toMatchObject(wrong);
  expect(await db().passkey.count()).toBe(1);
});

test("A passkey whose count goes back was copied, and opens nothing", async () => {
  const key = new Authenticator();
  await withPasskey(key);
  const signs = async () => finishSignIn(key.sign(challengeOf(await beginSignIn())));
  use(new Browser());
  for (let nth = 0; nth < 2; nth++) expect(await signs()).toMatchObject({ kind: "ok" });
  key.counter = 0;
  expect(await signs()).toMatchObject(wrong);
});

test("A passkey of another place of the same server opens nothing", async () => {
  const key = new Authenticator();
  await withPasskey(key);
  await db().passkey.updateMany({ data: { rpId: "qj.example.cn" } });
  use(new Browser());
  expect(await finishSignIn(key.sign(challengeOf(await beginSignIn())))).toMatchObject(wrong);
});

test("Nobody has more than twenty", async () => {
  const { owner } = await withPasskey(new Authenticator());
  const [{ id: _, ...first }] = (await db().passkey.findMany()) as [Passkey];
  const more = Array.from({ length: 19 }, (_, nth) => ({ ...first, id: `p${nth}`, credentialId: `c${nth}` }));
  await db().passkey.createMany({ data: more });
  await signIn("李一", password);
  const added = await finishPasskey(new Authenticator().make(challengeOf(await beginPasskey(""))));
  expect(added).toMatchObject({ reasons: [{ code: "too-many" }] });
  expect(await listPasskeys(owner)).toHaveLength(20);
});

test("To add one, whoever has not just signed in says the password, and it is added to no other account", async () => {
  use(new Browser());
  await keepRecords("李一", password);
  await db().session.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
  expect(await beginPasskey("")).toMatchObject({ kind: "invalid" });
  const challenge = challengeOf(await beginPasskey(password));
  use(new Browser());
  await keepRecords("王二", password);
  expect(await finishPasskey(new Authenticator().make(challenge))).toMatchObject(wrong);
  expect(await db().passkey.count()).toBe(0);
});

test.each([
  ["http://localhost:3000", false, "localhost:3000", { id: "localhost", origin: "http://localhost:3000" }],
  ["https://qj.example.cn", true, "qj.example.cn", { id: "qj.example.cn", origin: "https://qj.example.cn" }],
  ["http://qj.example.cn", false, "qj.example.cn", null],
  ["http://192.168.1.5:3000", false, "192.168.1.5:3000", null],
  ["https://192.168.1.5", true, "192.168.1.5", null],
  ["no host at all", true, "a b", null],
])("Passkeys belong to %s as they can", async (_, https, host, place) => {
  use(new Browser(https, "192.0.2.1", "", host));
  expect(await relyingParty()).toEqual(place);
});
