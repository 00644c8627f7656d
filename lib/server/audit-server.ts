import "server-only";
import { recordHostAudit } from "@/lib/auth/audit-host";
import { type AuditEntry, type AuditOutcome, auditId } from "@/lib/store/audit/events";
import { auditWritten, writeAuditOnce } from "@/lib/store/audit/write";
import { begunBackups, lastBackup } from "./last-backup";

const MINUTE = 60_000;

/** What has to be done before this process ends; scripts/serve.mjs waits for it, for a second at most. */
const ending = globalThis as typeof globalThis & { qingjingEndings?: (() => Promise<void>)[] };

/** Records that the server begins, that it ends, and which backups were made, since those only read the database. */
export async function auditServer(): Promise<void> {
  ending.qingjingEndings = [() => recordHostAudit("server-stop").then(auditWritten)];
  const isReplacement = Number(process.env.QINGJING_REPLACED ?? 0) > 0;
  await recordHostAudit("server-start", { detail: isReplacement ? "replaced" : "" });
  await auditBackups();
  setInterval(auditBackups, MINUTE).unref();
}

/** Every backup that was begun or made since the last look; one of an earlier version says of its kind only how many files it has. */
export async function auditBackups(): Promise<void> {
  const known = await begunBackups();
  const begun = known.map(({ at, what }) => ({ at, what, outcome: "begun" as const }));
  const failed = known.flatMap(({ what, failedAt: at }) =>
    at ? [{ at, what, outcome: "failed" as const }] : [],
  );
  const made = (await backupsMade()).map(({ at, what, ok }) => {
    return { at, what, outcome: ok ? ("ok" as const) : ("failed" as const) };
  });
  const all = [...begun, ...failed, ...made];
  const entries = new Map<string, { entry: AuditEntry; count: number }>();
  for (const one of all) {
    const entry = entryOf(one);
    const count = (entries.get(auditId(entry))?.count ?? 0) + 1;
    entries.set(auditId(entry), { entry, count });
  }
  for (const { entry, count } of entries.values()) await writeAuditOnce(entry, count);
}

async function backupsMade() {
  const last = await lastBackup();
  if (!last) return [];
  const what = last.what ?? (last.files > 0 ? "whole" : "rows");
  return last.recent.length > 0 ? last.recent : [{ at: last.at, what, ok: last.ok }];
}

type Done = { at: string; what: string; outcome: AuditOutcome };

function entryOf({ at, what, outcome }: Done): AuditEntry {
  return { at: new Date(at), event: "backup", outcome, detail: what, actor: "", source: "" };
}
