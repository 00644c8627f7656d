import { describe, expect, test, vi } from "vitest";
import { keepRecords, signIn } from "@/lib/auth/account";
import { ownerOrNull } from "@/lib/auth/owner";
import { codeIsKept, recover, renewCode } from "@/lib/auth/recovery";
import { hashOfCode, makeCode, normalCode } from "@/lib/auth/recovery-code";
import type { Result } from "@/lib/result";
import { addCall, countCalls } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { codeState } from "@/lib/store/recovery-codes";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();

const [old, next] = ["十个字符的密码够长了", "换成另外一个够长的密码"];
const wrong = { kind: "refused", reasons: [{ code: "wrong", text: "用户名或恢复码不对，再看一眼" }] };

/** The account 李一 in this browser, and the code it was shown, confirmed. */
async function named(browser: Browser): Promise<{ owner: string; code: string }> {
  use(browser);
  const made = await keepRecords("李一", old);
  if (made.kind !== "ok") throw new Error("no account");
  await codeIsKept();
  return { owner: (await ownerOrNull()) ?? "", code: made.value.code };
}

const codeIn = (answer: Result<{ code: string }>) => (answer.kind === "ok" ? answer.value.code : "refused");

describe("A code", () => {
  test("Has 139 random bits in six groups, of signs that look like no other", () => {
    const codes = Array.from({ length: 200 }, makeCode);
    for (const code of codes)
      expect(code).toMatch(/^([2-9ACDEFHJKMNPRTVWXY]{5}-){5}[2-9ACDEFHJKMNPRTVWXY]{5}$/);
    expect(new Set(codes).size).toBe(200);
    expect(30 * Math.log2(25)).toBeGreaterThan(128);
  });

  test("Is the same however it is typed", () => {
    expect(normalCode("ｄ7v5- 8 2_6d")).toBe("D7V5826D");
    expect(normalCode("OIuSbzgq")).toBe("D7V5826D");
    expect(normalCode("0lUsBZG0")).toBe("D7V5826D");
  });

  test("Stands in the database as a hash for one owner only, and nowhere as it is", async () => {
    const { owner, code } = await named(new Browser());
    const row = await db().recoveryCode.findUniqueOrThrow({ where: { ownerId: owner } });
    expect(row).toMatchObject({ hash: hashOfCode(owner, code), nextHash: "" });
    expect(JSON.stringify(row)).not.toContain(code.slice(0, 5));
    expect(hashOfCode("another", code)).not.toBe(row.hash);
  });
});

describe("Whoever forgot the password", () => {
  test("Opens the account with name and code, everybody else is signed out, the code is used up and another one is good", async () => {
    const first = new Browser();
    const { owner, code } = await named(first);
    const second = new Browser();
    use(second);
    await ownSpace();
    await addCall((await ownerOrNull()) ?? "", said());
    const answer = await recover(" 李一 ", code.toLowerCase().replaceAll("-", " "), next);
    expect(answer).toMatchObject({ kind: "ok", value: { code: expect.any(String) } });
    expect([await ownerOrNull(), await countCalls(owner)]).toEqual([owner, 1]);
    use(first);
    expect(await ownerOrNull()).toBeNull();
    expect(await signIn("李一", old)).toMatchObject({ kind: "refused" });
    expect(await signIn("李一", next)).toMatchObject({ kind: "ok" });
    use(new Browser());
    expect(await recover("李一", code, "又换了一个够长的密码")).toMatchObject(wrong);
    expect(await recover("李一", codeIn(answer), "又换了一个够长的密码")).toMatchObject({ kind: "ok" });
  });

  test("Hears the same of an unknown name, a wrong code and an account without one, and nothing has changed", async () => {
    const { owner } = await named(new Browser());
    use(new Browser());
    const tries = [await recover("李一", makeCode(), next), await recover("没有这个人", makeCode(), next)];
    await db().recoveryCode.deleteMany();
    tries.push(await recover("李一", makeCode(), next));
    for (const one of tries) expect(one).toMatchObject(wrong);
    expect(await db().session.count({ where: { userId: owner } })).toBe(1);
    expect(await signIn("李一", old)).toMatchObject({ kind: "ok" });
  });

  test("At twice at once opens it once", async () => {
    const { code } = await named(new Browser());
    const answers = await Promise.all(
      [next, "又换了一个够长的密码"].map((password) => {
        use(new Browser());
        return recover("李一", code, password);
      }),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["ok", "refused"]);
  });

  test("Waits after five wrong codes; guesses at the password elsewhere never hold the code up", async () => {
    const { code } = await named(new Browser());
    use(new Browser(false, "203.0.113.9"));
    for (let nth = 0; nth < 5; nth++) await recover("李一", makeCode(), next);
    expect(await recover("李一", code, next)).toMatchObject({ reasons: [{ code: "too-often" }] });
    use(new Browser(false, "198.51.100.1"));
    expect(await recover("李一", code, next)).toMatchObject({ kind: "ok" });
  });

  test("Hears how many signs are missing or too many, however they are typed, and that is no try", async () => {
    const { code } = await named(new Browser());
    use(new Browser());
    const of = async (typed: string) => recover("李一", typed, next);
    for (let nth = 0; nth < 5; nth++)
      expect(await of(code.slice(0, -1).toLowerCase())).toMatchObject({
        fields: { code: "恢复码少了1个字" },
      });
    expect(await of(`${code}-7K`)).toMatchObject({ fields: { code: "恢复码多了2个字" } });
    expect(await of(" - ")).toMatchObject({ fields: { code: "填上恢复码" } });
    expect(await of(code)).toMatchObject({ kind: "ok" });
  });

  test("Waits for no password because of wrong codes, nor for a code because of wrong passwords", async () => {
    const { code } = await named(new Browser());
    use(new Browser(false, "203.0.113.9"));
    for (let nth = 0; nth < 5; nth++) await recover("李一", makeCode(), next);
    expect(await signIn("李一", old)).toMatchObject({ kind: "ok" });
    use(new Browser(false, "198.51.100.1"));
    for (let nth = 0; nth < 5; nth++) await signIn("李一", next);
    expect(await recover("李一", code, next)).toMatchObject({ kind: "ok" });
  });

  test("With records here that do not fit into the account is told so, and the code stays good", async () => {
    const { owner, code } = await named(new Browser());
    await addCall(owner, said());
    use(new Browser());
    await addCall(await ownSpace(), said({ at: "2026-09-09T02:26:00.000Z" }));
    vi.stubEnv("LIMIT_CALLS", "1");
    expect(await recover("李一", code, next)).toMatchObject({ kind: "refused" });
    vi.unstubAllEnvs();
    expect([await countCalls((await ownerOrNull()) ?? ""), await countCalls(owner)]).toEqual([1, 1]);
    expect(await recover("李一", code, next)).toMatchObject({ kind: "ok" });
    expect(await countCalls(owner)).toBe(2);
  });

  test("Cannot take a password that everybody uses, and the code stays good", async () => {
    const { code } = await named(new Browser());
    expect(await recover("李一", code, "qwertyuiop")).toMatchObject({ fields: { next: expect.any(String) } });
    expect(await recover("李一", code, next)).toMatchObject({ kind: "ok" });
  });
});

describe("Another code", () => {
  test("Is made without the password just after signing in, with it later, and voids the old one when it is confirmed", async () => {
    const { owner, code } = await named(new Browser());
    expect(await renewCode("")).toMatchObject({ kind: "ok" });
    await db().session.updateMany({ data: { createdAt: new Date(Date.now() - 3_600_000) } });
    expect(await renewCode("")).toMatchObject({ fields: { password: expect.any(String) } });
    expect(await renewCode("不是这个不是这个不是")).toMatchObject({
      fields: { password: expect.any(String) },
    });
    const made = await renewCode(old);
    expect(made.kind).toBe("ok");
    const stored = async () =>
      (await db().recoveryCode.findUniqueOrThrow({ where: { ownerId: owner } })).hash;
    expect(await stored()).toBe(hashOfCode(owner, code));
    expect(await codeIsKept()).toMatchObject({ kind: "ok" });
    expect(await stored()).toBe(hashOfCode(owner, made.kind === "ok" ? made.value.code : ""));
    expect(await codeIsKept()).toMatchObject({ kind: "refused" });
    expect(await codeState(owner)).toMatchObject({ state: "kept" });
  });

  test("Opens nothing before it is confirmed as long as there is one that was; the first one does at once", async () => {
    use(new Browser());
    const first = codeIn(await keepRecords("李一", old));
    use(new Browser());
    const second = codeIn(await recover("李一", first, next));
    await codeIsKept();
    const unconfirmed = codeIn(await renewCode(""));
    use(new Browser());
    expect(await recover("李一", unconfirmed, old)).toMatchObject(wrong);
    expect(await recover("李一", second, old)).toMatchObject({ kind: "ok" });
  });

  test("Is nothing for a space without a name", async () => {
    use(new Browser());
    await ownSpace();
    expect(await renewCode("")).toMatchObject({ reasons: [{ code: "no-account" }] });
    expect(await codeIsKept()).toMatchObject({ kind: "refused" });
  });
});
