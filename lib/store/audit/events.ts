import { createHash } from "node:crypto";

/** What is recorded. A name says what happened; `outcome` how it went; `detail` of which kind it was. */
export const auditEvents = [
  "sign-in", // detail: password | passkey | recovery-code
  "sign-out",
  "sign-out-everywhere",
  "account-named", // an anonymous space got a name and a password
  "spaces-merged", // what was logged without an account came into it
  "password-changed",
  "recovery-code-made",
  "recovery-code-used",
  "passkey-added",
  "passkey-removed",
  "refused", // detail: the kind of limit
  "export", // detail: what was taken along, such as all.zip
  "deletion", // detail: everything | retention | evidence | …
  "import", // detail: case | whole
  "backup", // detail: whole | rows | incremental
  "restore", // detail: whole | rows
  "move",
  "keys-rotated",
  "secret-changed",
  "store-adopted", // database and file store belong together from now on
  "missing-accepted", // originals that are gone are taken as lost
  "originals-put-back", // originals that were gone came back out of a backup
  "unnamed-dropped", // files that no row names were moved aside
  "older-accepted", // a database of before was meant
  "sweep",
  "audit-read",
  "server-start",
  "server-stop",
] as const;

export type AuditEventName = (typeof auditEvents)[number];
export type AuditOutcome = "ok" | "wrong" | "refused" | "failed" | "begun";

/** One thing that happened. `actor` and `source` are pseudonyms (lib/auth/pseudonym.ts), or "" for nobody. */
export type AuditEntry = {
  at: Date;
  event: AuditEventName;
  outcome: AuditOutcome;
  detail: string;
  actor: string;
  source: string;
};

/** A name out of the program, never what somebody typed: anything else becomes "other". */
export function plainDetail(detail = ""): string {
  return /^(?!.*\d{7})[a-z0-9.-]{0,40}$/.test(detail) ? detail : "other";
}

const MINUTE = 60_000;

/** The same for all that counts as one row: the same event of the same actor and source within a minute. */
export function auditId({ at, event, outcome, detail, actor, source }: AuditEntry): string {
  const parts = [Math.floor(at.getTime() / MINUTE), event, outcome, detail, actor, source];
  return createHash("sha256").update(parts.join("\0")).digest("base64url").slice(0, 24);
}

/** What strangers can cause as often as they like; of these only so many rows are kept apart. */
export function isLoud({ event, outcome }: Pick<AuditEntry, "event" | "outcome">): boolean {
  return event === "refused" || outcome === "wrong" || outcome === "refused";
}
