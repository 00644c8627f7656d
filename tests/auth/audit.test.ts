import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET as allZip } from "@/app/export/all.zip/route";
import { GET as callsCsv } from "@/app/export/calls.csv/route";
import { removeAll } from "@/app/me/actions";
import { recordAudit } from "@/lib/auth/audit";
import { stopLetter } from "@/lib/auth/limits";
import { ensureOwner } from "@/lib/auth/owner";
import { pseudonym } from "@/lib/auth/pseudonym";
import type { AuditEventName } from "@/lib/store/audit/events";
import { auditWritten } from "@/lib/store/audit/write";
import { addCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { refusalCounts } from "@/lib/store/metrics/refusals";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
beforeEach(() => use(new Browser()));
afterEach(() => vi.unstubAllEnvs());

/** What is recorded of an event, as if all of it had come within one minute. */
async function events(event: AuditEventName) {
  await auditWritten();
  const rows = await db().auditEvent.findMany({ where: { event }, orderBy: { at: "asc" } });
  const kinds = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const kind = [row.outcome, row.detail, row.actor, row.source].join("\0");
    kinds.set(kind, { ...row, count: row.count + (kinds.get(kind)?.count ?? 0) });
  }
  return [...kinds.values()];
}

test("What is taken along is recorded with its kind, and under the pseudonym of its owner", async () => {
  const owner = await ownSpace();
  await addCall(owner, said());
  for (const get of [callsCsv, callsCsv, allZip]) await (await get()).arrayBuffer();
  const rows = await events("export");
  const about = { outcome: "ok", actor: pseudonym("owner", owner) };
  expect(rows.find(({ detail }) => detail === "calls.csv")).toMatchObject({ ...about, count: 2 });
  expect(rows.find(({ detail }) => detail === "all.zip")).toMatchObject({ ...about, count: 1 });
});

test("Who deletes everything leaves behind that it was deleted, and nothing by which they are found again", async () => {
  const owner = await ownSpace();
  await addCall(owner, said());
  const actor = pseudonym("owner", owner);
  await expect(removeAll()).rejects.toThrow("NEXT_REDIRECT");
  expect(await events("deletion")).toMatchObject([{ detail: "everything", actor, count: 1 }]);
  expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain(owner);
  expect(await db().user.count()).toBe(0);
});

test("What a limit refuses is recorded with the kind of limit, and counted", async () => {
  vi.stubEnv("LIMIT_LETTERS_AN_HOUR", "1");
  vi.stubEnv("LIMIT_SPACES", "1");
  const owner = await ownSpace();
  const before = refusalCounts().get("letters") ?? 0;
  for (const _ of [1, 2, 3]) await stopLetter(owner);
  use(new Browser());
  expect(await ensureOwner()).toMatchObject({ kind: "refused" });
  const rows = await events("refused");
  const letters = { detail: "letters", outcome: "refused", actor: pseudonym("owner", owner), count: 2 };
  expect(rows.find(({ detail }) => detail === "letters")).toMatchObject(letters);
  expect(rows.find(({ detail }) => detail === "space")).toMatchObject({ actor: "", count: 1 });
  expect((refusalCounts().get("letters") ?? 0) - before).toBe(2);
});

test("An address is there as a pseudonym only, which another secret does not tell", async () => {
  use(new Browser(false, "203.0.113.9"));
  await recordAudit("sign-in", { outcome: "wrong" });
  use(new Browser(false, "::ffff:203.0.113.9"));
  await recordAudit("sign-in", { outcome: "wrong" });
  const [row, ...others] = await events("sign-in");
  expect(others).toEqual([]);
  expect(row).toMatchObject({ source: pseudonym("address", "203.0.113.9"), count: 2 });
  expect(JSON.stringify(row)).not.toContain("203.0.113");
  vi.stubEnv("BETTER_AUTH_SECRET", "another-secret-another-secret-another");
  expect(pseudonym("address", "203.0.113.9")).not.toBe(row?.source);
});
