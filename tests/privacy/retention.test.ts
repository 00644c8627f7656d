import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addAccount } from "@/lib/store/accounts";
import { addCall, deleteCall, restoreCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { findEvidence } from "@/lib/store/evidence";
import { originalsOf } from "@/lib/store/files";
import { findImport } from "@/lib/store/imports";
import { countEverything, isSpace } from "@/lib/store/owner";
import { keptUntil, noteVisit } from "@/lib/store/retention";
import { sweep } from "@/lib/store/sweep";
import { attach } from "../fixtures/filled-space";
import { handAndRead } from "../fixtures/handed";
import { phoneList, september } from "../fixtures/lists";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
/** A server for others. */
beforeEach(() => {
  vi.stubEnv("TRUST_PROXY", "1");
  vi.stubEnv("KEEP_DAYS", undefined);
});
afterEach(() => vi.unstubAllEnvs());

const first = new Date("2026-03-01T04:00:00.000Z");
const after = (days: number) => new Date(first.getTime() + days * 86_400_000);

/** A visitor's space of that day, with a session as better-auth makes one. */
async function spaceOf(token: string, at = first): Promise<string> {
  const email = `${token}@anonymous.invalid`;
  await db().user.create({ data: { id: token, name: "", email, isAnonymous: true, createdAt: at } });
  const session = { id: token, userId: token, token, expiresAt: new Date("2099-01-01") };
  await db().session.create({ data: { ...session, createdAt: at, updatedAt: at } });
  return token;
}

async function visit(token: string, at: Date): Promise<void> {
  const session = await db().session.findUniqueOrThrow({ where: { token } });
  await noteVisit(session, at);
}

test("A space that nobody visits is announced after 150 days and removed, files and all, after 180", async () => {
  const owner = await spaceOf("nobody-comes");
  await attach(owner, "旧记录", []);
  expect(await sweep(after(149))).toMatchObject({ announced: 0, spaces: 0 });
  expect(await sweep(after(150.2))).toMatchObject({ announced: 1, spaces: 0 });
  expect(await keptUntil(owner, after(150.2))).toMatchObject({ announced: "2026-08-28" });
  expect(await sweep(after(179))).toMatchObject({ announced: 0, spaces: 0 });
  expect(await sweep(after(180))).toMatchObject({ spaces: 1 });
  expect(await isSpace(owner)).toBe(false);
  expect(await originalsOf(owner)).toEqual(new Set());
});

test("A visit on the last day keeps it: what was announced is told until the next sweep and then taken back", async () => {
  const owner = await spaceOf("comes-back");
  await sweep(after(150.2));
  await visit(owner, after(179));
  expect(await keptUntil(owner, after(179))).toEqual({ announced: "2026-08-28", until: "2027-02-23" });
  expect(await sweep(after(180))).toMatchObject({ kept: 1, spaces: 0 });
  expect(await keptUntil(owner, after(180))).toEqual({ announced: null, until: "2027-02-24" });
  expect(await sweep(after(179 + 149))).toMatchObject({ announced: 0 });
});

test("Whoever only reads keeps the space too, and a visit is written down once a day", async () => {
  const owner = await spaceOf("reads-only");
  await visit(owner, after(0.5));
  expect((await db().session.findUniqueOrThrow({ where: { token: owner } })).updatedAt).toEqual(first);
  for (let day = 100; day < 700; day += 100) {
    await visit(owner, after(day));
    expect(await sweep(after(day + 1))).toMatchObject({ announced: 0, spaces: 0 });
  }
  expect(await isSpace(owner)).toBe(true);
});

test("However long the server was down, a month passes between the announcement and the end", async () => {
  const owner = await spaceOf("server-was-down");
  expect(await sweep(after(400))).toMatchObject({ announced: 1, spaces: 0 });
  expect(await sweep(after(429))).toMatchObject({ spaces: 0 });
  expect(await isSpace(owner)).toBe(true);
  expect(await sweep(after(430))).toMatchObject({ spaces: 1 });
});

test("An account is kept for ever, whenever it was made", async () => {
  const owner = await spaceOf("has-a-name");
  await sweep(after(151));
  await addAccount(owner, { username: "liyi", displayUsername: "李一", passwordHash: "x" });
  expect(await sweep(after(2000))).toMatchObject({ spaces: 0 });
  expect(await keptUntil(owner)).toBe(null);
  expect(await isSpace(owner)).toBe(true);
});

test.each([
  { TRUST_PROXY: undefined, KEEP_DAYS: undefined },
  { TRUST_PROXY: "0", KEEP_DAYS: undefined },
  { TRUST_PROXY: "1", KEEP_DAYS: "0" },
])("With %o nothing is announced and nothing removed, by a server or a command", async (settings) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const owner = await spaceOf("at-home");
  for (const days of [151, 182, 2000])
    expect(await sweep(after(days))).toMatchObject({ announced: 0, spaces: 0 });
  expect(await keptUntil(owner)).toBe(null);
  expect(await isSpace(owner)).toBe(true);
});

test("On one's own machine spaces end where KEEP_DAYS says so", async () => {
  vi.stubEnv("TRUST_PROXY", undefined);
  vi.stubEnv("KEEP_DAYS", "180");
  await spaceOf("at-home");
  expect(await sweep(after(151))).toMatchObject({ announced: 1 });
});

test("A command that is told another rule beside a server that keeps everything removes nothing", async () => {
  const owner = await spaceOf("two-rules");
  for (const day of [151, 181, 211, 400]) {
    vi.stubEnv("KEEP_DAYS", "180");
    await sweep(after(day + 0.5));
    vi.stubEnv("KEEP_DAYS", "0");
    await sweep(after(day + 1), { shows: true });
  }
  expect(await isSpace(owner)).toBe(true);
});

test("What a rule of before had announced is announced anew, a month ahead", async () => {
  const owner = await spaceOf("rule-of-before");
  await sweep(after(151));
  vi.stubEnv("KEEP_DAYS", "0");
  expect(await sweep(after(152), { shows: true })).toMatchObject({ kept: 1 });
  vi.stubEnv("KEEP_DAYS", undefined);
  expect(await sweep(after(300))).toMatchObject({ announced: 1, spaces: 0 });
  expect(await keptUntil(owner, after(300))).toMatchObject({ announced: "2027-01-25" });
});

test("A command in a shell that knows nothing of the server's rule leaves what that one announced", async () => {
  const owner = await spaceOf("bare-shell");
  await sweep(after(151));
  vi.stubEnv("TRUST_PROXY", undefined);
  expect(await sweep(after(152))).toMatchObject({ kept: 0, spaces: 0 });
  vi.stubEnv("TRUST_PROXY", "1");
  expect(await keptUntil(owner, after(153))).toMatchObject({ announced: "2026-08-29" });
});

test("Several instances that sweep at once remove each space once and leave the others alone", async () => {
  const gone = await Promise.all(["a", "b", "c"].map((name) => spaceOf(`gone-${name}`)));
  const stays = await spaceOf("stays", after(170));
  await attach(stays, "还在用", [(await addCall(stays, said())).id]);
  await sweep(after(151));
  const before = await countEverything(stays);
  const swept = await Promise.all([1, 2, 3, 4].map(() => sweep(after(181))));
  expect(swept.some(({ spaces }) => spaces > 0)).toBe(true);
  expect(await Promise.all(gone.map(isSpace))).toEqual([false, false, false]);
  expect(await countEverything(stays)).toEqual(before);
});

test("A removal that was stopped after the session was gone is finished by the next sweep", async () => {
  const owner = await spaceOf("half-gone");
  await attach(owner, "旧记录", []);
  await sweep(after(151));
  await db().session.deleteMany({ where: { userId: owner } });
  await sweep(after(181));
  expect(await isSpace(owner)).toBe(false);
  expect(await originalsOf(owner)).toEqual(new Set());
});

test("A deleted call can be brought back for 30 days and is gone for good then", async () => {
  const owner = await spaceOf("deletes-a-call", new Date());
  const { id } = await addCall(owner, said());
  await deleteCall(owner, id);
  await sweep(new Date(Date.now() + 29 * 86_400_000));
  expect(await restoreCall(owner, id)).toBe(true);
  await deleteCall(owner, id);
  await sweep(new Date(Date.now() + 31 * 86_400_000));
  expect(await restoreCall(owner, id)).toBe(false);
  expect(await db().call.count()).toBe(0);
});

test("What was read out of a file and never chosen from is given up after 30 days; the file stays", async () => {
  const owner = await spaceOf("never-chose", new Date());
  const id = await handAndRead(owner, phoneList(september));
  const file = (await findImport(owner, id))?.evidenceId ?? "";
  await sweep(new Date(Date.now() + 29 * 86_400_000));
  expect(await db().importRow.count()).toBe(7);
  expect(await sweep(new Date(Date.now() + 31 * 86_400_000))).toMatchObject({ imports: 1 });
  expect(await db().importRow.count()).toBe(0);
  expect(await findEvidence(owner, file)).not.toBe(null);
});

test("Sessions that ended and wrong passwords of the other day are forgotten", async () => {
  const owner = await spaceOf("old-session", new Date());
  await db().session.updateMany({ data: { expiresAt: new Date("2026-01-01") } });
  await db().signInAttempt.create({ data: { username: "liyi", at: new Date("2026-01-01") } });
  expect(await sweep(new Date())).toMatchObject({ sessions: 1, attempts: 1 });
  expect(await isSpace(owner)).toBe(true);
});

test("Where nothing can be written a page is read all the same", async () => {
  const owner = await spaceOf("read-only");
  const session = await db().session.findUniqueOrThrow({ where: { token: owner } });
  const spy = vi.spyOn(db().session, "updateMany").mockRejectedValue(new Error("disk full"));
  await expect(noteVisit(session, after(2))).resolves.toBeUndefined();
  expect(spy).toHaveBeenCalled();
});
