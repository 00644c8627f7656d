import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as upload } from "@/app/evidence/upload/route";
import { keepRecords, signIn } from "@/lib/auth/account";
import { hashedAddress } from "@/lib/auth/address";
import { stopLetter } from "@/lib/auth/limits";
import { ensureOwner } from "@/lib/auth/owner";
import { upTo } from "@/lib/imports/up-to";
import { db } from "@/lib/store/db";
import { count, type Limit } from "@/lib/store/limits";
import { deleteEverything } from "@/lib/store/owner";
import { wav } from "../evidence/samples";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { sourceRow } from "../fixtures/source-row";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();
beforeEach(() => use(new Browser()));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const from = (address: string) => use(new Browser(false, address));

describe("Counting", () => {
  const three: Limit = { kind: "test", most: 3, seconds: 60 };

  test("Of twenty at once just so many go on as the limit says, and the others hear how long", async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => count("a", three)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    for (const wait of waits.filter((one) => one > 0)) expect(wait).toBeLessThanOrEqual(60);
    expect(await count("b", three)).toBe(0);
  });

  test("What is too large for the rest leaves the rest to smaller ones", async () => {
    expect(await count("a", three, 2)).toBe(0);
    expect(await count("a", three, 2)).toBeGreaterThan(0);
    expect(await count("a", three, 1)).toBe(0);
  });

  test("When the window is over everything is forgotten", async () => {
    await count("a", three, 3);
    await db().rateLimit.updateMany({ data: { expire: new Date(0) } });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 }); // it is looked for once a minute
    await count("b", three);
    expect(await db().rateLimit.findMany({ select: { key: true } })).toEqual([{ key: "test:b" }]);
    expect(await count("a", three, 3)).toBe(0);
  });

  test("With the space its counts go too", async () => {
    const owner = await newOwner();
    await count(owner, three);
    await deleteEverything(owner);
    expect(await db().rateLimit.count()).toBe(0);
  });
});

describe("An address", () => {
  test("Stands in the database as a hash, and nowhere else", async () => {
    from("203.0.113.77");
    await ownSpace();
    const rows = JSON.stringify([
      await db().rateLimit.findMany(),
      await db().session.findMany(),
      await db().user.findMany(),
    ]);
    expect(rows).toContain("space:");
    expect(rows).not.toContain("203.0.113");
  });

  test("Of a house counts once, however many addresses its line has", async () => {
    const hashes = [];
    for (const address of [
      "2001:db8:1:2::1",
      "2001:0db8:1:2:ffff::9",
      "2001:db8:1:3::1",
      "::ffff:192.0.2.1",
    ]) {
      from(address);
      hashes.push(await hashedAddress());
    }
    from("192.0.2.1");
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
    expect(hashes[3]).toBe(await hashedAddress());
  });
});

describe("Limits", () => {
  test("So many new spaces come from one address, then a sentence; who has one goes on", async () => {
    vi.stubEnv("LIMIT_SPACES", "2");
    const first = new Browser();
    use(first);
    await ownSpace();
    use(new Browser());
    await ownSpace();
    use(new Browser());
    const refused = await ensureOwner();
    expect(refused).toMatchObject({ kind: "refused", reasons: [{ code: "too-often" }] });
    expect(await db().user.count()).toBe(2);
    use(first);
    expect((await ensureOwner()).kind).toBe("ok");
    from("192.0.2.2");
    expect((await ensureOwner()).kind).toBe("ok");
  });

  test("A family behind one address may all begin on one evening", async () => {
    for (let person = 0; person < 20; person++) {
      use(new Browser());
      expect((await ensureOwner()).kind).toBe("ok");
    }
  });

  test("Wrong passwords for ever new names are counted by address", async () => {
    vi.stubEnv("LIMIT_SIGN_INS", "3");
    const tries = [];
    for (const name of ["a", "b", "c", "d"]) tries.push(await signIn(name, "1234567890"));
    expect(tries.map((one) => one.kind === "refused" && one.reasons[0]?.code)).toEqual([
      "wrong",
      "wrong",
      "wrong",
      "too-often",
    ]);
  });

  test("Who asks name after name whether it is taken has to wait as well", async () => {
    vi.stubEnv("LIMIT_SIGN_INS", "1");
    await keepRecords("李一", "十个字符的密码够长了");
    use(new Browser());
    expect(await keepRecords("李一", "十个字符的密码够长了")).toMatchObject({ kind: "invalid" });
    expect(await keepRecords("王二", "十个字符的密码够长了")).toMatchObject({
      reasons: [{ code: "too-often" }],
    });
  });

  test("Asking for names takes nothing from those who sign in behind the same address", async () => {
    vi.stubEnv("LIMIT_SIGN_INS", "1");
    await keepRecords("李一", "十个字符的密码够长了");
    for (let nth = 0; nth < 2; nth++) {
      use(new Browser());
      await keepRecords("李一", "十个字符的密码够长了");
    }
    use(new Browser());
    expect(await signIn("李一", "十个字符的密码够长了")).toMatchObject({ kind: "ok" });
  });

  test("Letters of an hour", async () => {
    vi.stubEnv("LIMIT_LETTERS_AN_HOUR", "1");
    expect(await stopLetter("owner")).toBeNull();
    expect(await stopLetter("owner")).toMatchObject({
      code: "too-often",
      text: expect.stringContaining("60分钟"),
    });
    expect(await stopLetter("another")).toBeNull();
  });

  test("0 lifts a limit", async () => {
    vi.stubEnv("LIMIT_LETTERS_AN_HOUR", "0");
    for (let letter = 0; letter < 70; letter++) expect(await stopLetter("owner")).toBeNull();
  });

  test("Rows of a file: what came before stays, and the rest is told", async () => {
    async function* three() {
      for (let row = 0; row < 3; row++) yield { kind: "row" as const, row: sourceRow() };
    }
    const kinds = [];
    for await (const read of upTo(2, three())) kinds.push(read.kind);
    expect(kinds).toEqual(["row", "row", "cut"]);
  });
});

async function send(bytes: Uint8Array, announced = true): Promise<Response> {
  const headers: Record<string, string> = announced ? { "content-length": String(bytes.length) } : {};
  const init = { method: "POST", headers, body: new Uint8Array(bytes) };
  return upload(new Request("http://house/evidence/upload", init));
}

describe("Uploads", () => {
  test("So many files a day, then 429, when to come again, and nothing of the file", async () => {
    vi.stubEnv("LIMIT_FILES_A_DAY", "1");
    expect((await send(wav(1))).status).toBe(201);
    const refused = await send(wav(2));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(80_000);
    expect((await refused.json()).text).toContain("再传一次");
    expect(await db().evidence.count()).toBe(1);
  });

  test("So many bytes a day from one owner, and from one address", async () => {
    vi.stubEnv("LIMIT_MB_A_DAY", "2");
    vi.stubEnv("LIMIT_ADDRESS_MB_A_DAY", "3");
    expect((await send(wav(1))).status).toBe(201);
    expect((await send(wav(2))).status).toBe(201);
    expect((await send(wav(3))).status).toBe(429);
    use(new Browser());
    expect((await send(wav(4))).status).toBe(201);
    expect((await send(wav(5))).status).toBe(429);
  });

  test("What does not say how long it is counts as the longest", async () => {
    vi.stubEnv("LIMIT_MB_A_DAY", "199");
    expect((await send(wav(1), false)).status).toBe(429);
  });

  test("When all the room is taken it is 413, and there is room again once something was deleted", async () => {
    vi.stubEnv("LIMIT_FILES", "1");
    const { id } = await (await send(wav(1))).json();
    const refused = await send(wav(2));
    expect([refused.status, (await refused.json()).code]).toEqual([413, "space-full"]);
    await db().evidence.delete({ where: { id } });
    expect((await send(wav(2))).status).toBe(201);
  });
});
