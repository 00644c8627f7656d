import "server-only";
import { db } from "../db";
import { transact } from "../transact";
import { AuditBudget } from "./budget";
import { type AuditEntry, auditId } from "./events";
import { auditDays } from "./forget";

type Counted = AuditEntry & { id: string; count: number };
type Batch = { rows: Map<string, Counted>; done: Promise<void> };

/** lost: events that could not be written, since the process began. */
type Log = { budget: AuditBudget; batch: Batch | null; last: Promise<void>; lost: number };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingAudit?: Log };

function log(): Log {
  shared.qingjingAudit ??= { budget: new AuditBudget(), batch: null, last: Promise.resolve(), lost: 0 };
  return shared.qingjingAudit;
}

const DAY = 24 * 60 * 60 * 1000;
/** In milliseconds; what takes longer is written all the same, but nobody waits for it. */
const PATIENCE = 500;
/** Different events that wait while the database does not answer. */
const WAITING = 2_000;

/** How many events could not be written since this process began. */
export function lostAuditEvents(): number {
  return log().lost;
}

/**
 * Writes an event down. Never throws and never waits for long: what was done has been done, whether it is recorded or not.
 * Events that come while others are written go together in the next transaction. Not to be called inside a transaction.
 */
export async function writeAudit(entry: AuditEntry): Promise<void> {
  if (auditDays() === 0) return;
  const written = enqueue(log().budget.fit(entry));
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([written, enough]).finally(() => clearTimeout(timer));
}

/**
 * Writes down what happened at another time, such as a backup, so often within its minute; once, however often it is told.
 * Never throws.
 */
export async function writeAuditOnce(entry: AuditEntry, count = 1): Promise<void> {
  const id = auditId(entry);
  const tooOld = entry.at.getTime() < Date.now() - auditDays() * DAY;
  if (tooOld) return;
  try {
    const known = await db().auditEvent.findUnique({ where: { id } });
    if (known && known.count >= count) return;
    await db().auditEvent.upsert({ where: { id }, create: { ...entry, id, count }, update: { count } });
  } catch {
    log().lost += 1;
  }
}

/** All that is waiting has been written, or was lost. For a command's end and a server's. */
export async function auditWritten(): Promise<void> {
  await log().last;
}

function enqueue(entry: AuditEntry): Promise<void> {
  const at = log();
  at.batch ??= open(at);
  const { rows, done } = at.batch;
  const id = auditId(entry);
  const same = rows.get(id);
  if (same) same.count += 1;
  else if (rows.size < WAITING) rows.set(id, { ...entry, id, count: 1 });
  else at.lost += 1;
  return done;
}

/** The batch that is filled until the one before it has been written. */
function open(at: Log): Batch {
  const rows = new Map<string, Counted>();
  const done = at.last.then(async () => {
    at.batch = null;
    await write([...rows.values()]).catch(() => {
      at.lost += [...rows.values()].reduce((sum, { count }) => sum + count, 0);
    });
  });
  at.last = done;
  return { rows, done };
}

/** In one order everywhere: two servers that write the same rows never wait for each other. */
async function write(rows: Counted[]): Promise<void> {
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  await transact([], async (tx) => {
    for (const { id, count, ...entry } of sorted) {
      const create = { id, count, ...entry };
      await tx.auditEvent.upsert({ where: { id }, create, update: { count: { increment: count } } });
    }
  });
}
