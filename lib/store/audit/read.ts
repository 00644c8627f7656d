import "server-only";
import { db } from "../db";
import type { AuditEventName } from "./events";

/** since: from this instant on; actors: any of these pseudonyms, as actor or as source. */
export type AuditFilter = { since?: Date; event?: AuditEventName; who?: string };

/** One row of the log: count events of one kind within the minute that begins with `at`. */
export type AuditRow = {
  at: Date;
  event: string;
  outcome: string;
  detail: string;
  actor: string;
  source: string;
  count: number;
};

const STEP = 1_000;

/** The rows that fit, oldest first, a piece at a time. Of one instant, `begun` stands before how it ended: so the alphabet has it. */
export async function* readAudit({ since, event, who }: AuditFilter): AsyncGenerator<AuditRow> {
  const where = {
    ...(since ? { at: { gte: since } } : {}),
    ...(event ? { event } : {}),
    ...(who ? { OR: [{ actor: who }, { source: who }] } : {}),
  };
  let after: string | undefined;
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where,
      orderBy: [{ at: "asc" }, { outcome: "asc" }, { id: "asc" }],
      take: STEP,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    });
    yield* rows.map(({ id: _, ...row }) => row);
    after = rows.at(-1)?.id;
    if (rows.length < STEP) return;
  }
}
