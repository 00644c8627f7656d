import { afterEach, expect, test, vi } from "vitest";
import { type AuditEntry, plainDetail } from "@/lib/store/audit/events";
import { forgetAudit } from "@/lib/store/audit/forget";
import { type AuditFilter, type AuditRow, readAudit } from "@/lib/store/audit/read";
import { auditWritten, lostAuditEvents, writeAudit } from "@/lib/store/audit/write";
import { closeDb, db } from "@/lib/store/db";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
afterEach(() => vi.unstubAllEnvs());

const at = new Date("2026-11-30T10:00:07Z");
const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  at,
  event: "sign-in",
  outcome: "ok",
  detail: "password",
  actor: "anna",
  source: "",
  ...more,
});

/** Written, however long a busy machine takes. */
async function record(...entries: AuditEntry[]): Promise<void> {
  await Promise.all(entries.map(writeAudit));
  await auditWritten();
}

async function all(filter: AuditFilter = {}): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for await (const row of readAudit(filter)) rows.push(row);
  return rows;
}

test("What happens is written down once, with its time, its outcome and its pseudonyms", async () => {
  await record(entry({ source: "home" }));
  expect(await all()).toEqual([{ ...entry({ source: "home" }), count: 1 }]);
});

test("The same within a minute is one row, also when fifty come at once; the next minute is another", async () => {
  await record(...Array.from({ length: 50 }, () => entry()));
  await record(entry({ at: new Date(at.getTime() + 1_000) }));
  await record(entry({ at: new Date(at.getTime() + 60_000) }));
  expect((await all()).map(({ count }) => count)).toEqual([51, 1]);
});

test("Of one instant the beginning stands before the end, whatever was done", async () => {
  for (const event of ["sweep", "move", "restore", "keys-rotated"] as const)
    for (const outcome of ["ok", "begun"] as const) await record(entry({ event, outcome, actor: "" }));
  const rows = await all();
  expect(rows.map(({ outcome }) => outcome)).toEqual([...Array(4).fill("begun"), ...Array(4).fill("ok")]);
});

test("A flood of refusals from ten thousand addresses takes a few hundred rows, and none of it is uncounted", async () => {
  const from = Array.from({ length: 10_000 }, (_, nth) => `address-${nth}`);
  await record(...from.map((source) => entry({ event: "refused", actor: "", source })));
  await record(entry());
  const rows = await all({ event: "refused" });
  expect(rows.length).toBeLessThan(310);
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  expect(await all({ event: "sign-in" })).toMatchObject([{ actor: "anna" }]);
});

test("A database that refuses to write stops nobody, and what was lost is counted", async () => {
  const before = lostAuditEvents();
  await db().$executeRawUnsafe(`ALTER TABLE "AuditEvent" RENAME TO "Away"`);
  await record(entry());
  expect(lostAuditEvents()).toBe(before + 1);
  await db().$executeRawUnsafe(`ALTER TABLE "Away" RENAME TO "AuditEvent"`);
  await closeDb();
  await record(entry());
  expect(await all()).toHaveLength(1);
});

test("Events go when their days are over", async () => {
  vi.stubEnv("AUDIT_DAYS", "30");
  await record(entry());
  const day = 86_400_000;
  expect(await forgetAudit(new Date(at.getTime() + 29 * day))).toBe(0);
  expect(await forgetAudit(new Date(at.getTime() + 31 * day))).toBe(1);
  expect(await all()).toEqual([]);
});

test("With AUDIT_DAYS=0 nothing is recorded", async () => {
  vi.stubEnv("AUDIT_DAYS", "0");
  await record(entry());
  expect(await all()).toEqual([]);
});

test("Of too many rows refusals go before sign-ins, the oldest first", async () => {
  vi.stubEnv("AUDIT_ROWS", "2");
  const minutes = (nth: number) => new Date(at.getTime() + nth * 60_000);
  for (const nth of [1, 2, 3]) await record(entry({ at: minutes(nth), event: "refused" }));
  for (const nth of [0, 4]) await record(entry({ at: minutes(nth) }));
  expect(await forgetAudit(minutes(5))).toBe(3);
  expect((await all()).map(({ event }) => event)).toEqual(["sign-in", "sign-in"]);
  await record(entry({ at: minutes(6) }));
  await forgetAudit(minutes(7));
  expect((await all()).map((row) => row.at)).toEqual([minutes(4), minutes(6)]);
});

test("It is read from an instant on, by event and by pseudonym, page after page", async () => {
  const rows = Array.from({ length: 2_100 }, (_, nth) => ({
    ...entry({ at: new Date(at.getTime() + nth * 1_000), actor: nth % 2 ? "anna" : "bert" }),
    id: `row-${nth}`,
  }));
  await db().auditEvent.createMany({ data: rows });
  await record(entry({ event: "export", actor: "", source: "home" }));
  expect(await all()).toHaveLength(2_101);
  expect(await all({ since: new Date(at.getTime() + 2_000_000) })).toHaveLength(100);
  expect(await all({ who: "bert" })).toHaveLength(1_050);
  expect(await all({ who: "home", event: "export" })).toHaveLength(1);
});

test("A detail that is no name out of the program is not kept", () => {
  expect(plainDetail("all.zip")).toBe("all.zip");
  expect(plainDetail("谛听")).toBe("other");
  expect(plainDetail("17090001234")).toBe("other");
  expect(plainDetail()).toBe("");
});
