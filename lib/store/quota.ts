import "server-only";
import type { Reason } from "@/lib/result";
import { db, type Tx } from "./db";
import { type QuotaKind, quotas } from "./quotas";

/** What was to be added does not fit into what one owner may have. Thrown, so that a transaction takes back its beginning. */
export class OverQuota extends Error {
  override name = "OverQuota";
  /** kind: where it is of one kind only. */
  constructor(
    readonly reason: Reason,
    readonly kind?: QuotaKind,
  ) {
    super("over quota");
  }
}

const kinds = Object.keys(quotas) as QuotaKind[];

export function isQuotaKind(name: unknown): name is QuotaKind {
  return typeof name === "string" && Object.hasOwn(quotas, name);
}

/** How many more fit; 0 where there are too many already. */
export async function quotaLeft(ownerId: string, kind: QuotaKind, tx: Tx = db()): Promise<number> {
  const { most, count } = quotas[kind];
  return Math.max(0, most() - (await count(tx, ownerId)));
}

/** Throws OverQuota when so many more do not fit. */
export async function admit(ownerId: string, kind: QuotaKind, added = 1, tx: Tx = db()): Promise<void> {
  if (added <= 0) return;
  const left = await quotaLeft(ownerId, kind, tx);
  if (added > left) throw new OverQuota(overQuota(kind, left), kind);
}

/** Why no more fit. left: how many would. */
export function overQuota(kind: QuotaKind, left: number): Reason {
  const { name, unit, most, next } = quotas[kind];
  const room = left > 0 ? `，只放得下${left}${unit}` : "";
  return { code: "full", text: `${name}最多${most()}${unit}${room}，这次没有加进去。${next}` };
}

/** Rows of every kind, as they are now. */
export async function countAll(ownerId: string, tx: Tx = db()): Promise<Record<QuotaKind, number>> {
  const counts = {} as Record<QuotaKind, number>;
  for (const kind of kinds) counts[kind] = await quotas[kind].count(tx, ownerId);
  return counts;
}

/** Throws OverQuota when not all that `from` has fits into what `to` may have. */
export async function admitMerge(from: string, to: string, tx: Tx): Promise<void> {
  const over = await overWhenMerged(from, to, tx);
  if (over) throw new OverQuota(over);
}

/** Which kind would not fit when all that `from` has comes to `to`; null when all does. */
export async function overWhenMerged(from: string, to: string, tx: Tx = db()): Promise<Reason | null> {
  const [moving, there] = [await countAll(from, tx), await countAll(to, tx)];
  const kind = kinds.find((one) => moving[one] > 0 && moving[one] + there[one] > quotas[one].most());
  return kind ? overQuota(kind, Math.max(0, quotas[kind].most() - there[kind])) : null;
}
