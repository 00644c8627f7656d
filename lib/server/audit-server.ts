import "server-only";
import { recordHostAudit } from "@/lib/auth/audit-host";
import { auditWritten, writeAuditOnce } from "@/lib/store/audit/write";
import { lastBackup } from "./last-backup";

const TEN_MINUTES = 10 * 60_000;

/** What has to be done before this process ends; scripts/serve.mjs waits for it, for a second at most. */
const ending = globalThis as typeof globalThis & { qingjingEndings?: (() => Promise<void>)[] };

/** Records that the server begins, that it ends, and which backups were made, since those only read the database. */
export async function auditServer(): Promise<void> {
  ending.qingjingEndings = [() => recordHostAudit("server-stop").then(auditWritten)];
  const isReplacement = Number(process.env.QINGJING_REPLACED ?? 0) > 0;
  await recordHostAudit("server-start", { detail: isReplacement ? "replaced" : "" });
  await auditLastBackup();
  setInterval(auditLastBackup, TEN_MINUTES).unref();
}

async function auditLastBackup(): Promise<void> {
  const last = await lastBackup();
  if (!last) return;
  const outcome = last.ok ? "ok" : "failed";
  const detail = last.files > 0 ? "whole" : "rows";
  await writeAuditOnce({ at: new Date(last.at), event: "backup", outcome, detail, actor: "", source: "" });
}
