import { spawnSync } from "node:child_process";
import { beforeEach, expect, test } from "vitest";
import { keepRecords } from "@/lib/auth/account";
import { recordAudit } from "@/lib/auth/audit";
import { pseudonym } from "@/lib/auth/pseudonym";
import { auditWritten } from "@/lib/store/audit/write";
import { closeDb } from "@/lib/store/db";
import { asked } from "@/scripts/audit-log/asked";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshDataDir } from "../fixtures/space";

freshDataDir();
beforeEach(() => use(new Browser()));

const now = new Date("2026-11-30T10:00:00Z");

function auditLog(...args: string[]) {
  const env = { ...process.env, NODE_ENV: "production" as const };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audit-log.mjs", ...args], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("It is read by age or day, by event, by pseudonym, by the name of an account", () => {
  expect(asked(["--since", "7d"], now)).toMatchObject({ since: new Date("2026-11-23T10:00:00Z") });
  expect(asked(["--since", "12h"], now)).toMatchObject({ since: new Date("2026-11-29T22:00:00Z") });
  expect(asked(["--since", "3m"], now)).toMatchObject({ since: new Date("2026-11-30T09:57:00Z") });
  expect(asked(["--since", "2026-11-01"], now)).toMatchObject({ since: new Date("2026-11-01T00:00:00Z") });
  expect(asked(["--event", "refused", "--json"], now)).toEqual({ event: "refused", json: true });
  for (const wrong of [["--since", "gestern"], ["--event", "tea"], ["--who", "a", "--of", "b"], ["--all"]])
    expect(() => asked(wrong, now), wrong.join(" ")).toThrow(/audit-log/);
});

test("A host answers what happened to an account, by its name, and reading it is recorded too", async () => {
  const owner = await ownSpace();
  expect(await keepRecords("林静", "柿子和月亮2026年")).toMatchObject({ kind: "ok" });
  await recordAudit("export", { ownerId: owner, detail: "all.zip" });
  use(new Browser(false, "203.0.113.9"));
  await recordAudit("sign-in", { outcome: "wrong" });
  await auditWritten();
  await closeDb();
  const of = auditLog("--of", "林静");
  expect(of, of.stderr).toMatchObject({ status: 0 });
  expect(of.stdout).toContain(`who ${pseudonym("owner", owner)}`);
  expect(of.stdout).toMatch(/export ok all\.zip/);
  expect(of.stdout).not.toMatch(/sign-in wrong|林静/);
  const all = auditLog("--json");
  const rows = all.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map(({ event }) => event)).toEqual(
    expect.arrayContaining(["account-named", "export", "sign-in", "audit-read"]),
  );
  expect(all.stdout).not.toMatch(/林静|203\.0\.113/);
});
