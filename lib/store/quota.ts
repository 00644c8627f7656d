import "server-only";
import type { Reason } from "@/lib/result";
import { db, type Tx } from "./db";
import { limitSetting } from "./limit-setting";

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

type Quota = {
  /** As the person knows it, and its measure word. */
  name: string;
  unit: string;
  most: () => number;
  count: (tx: Tx, ownerId: string) => Promise<number>;
  /** What makes room. */
  next: string;
};

/** Deleted calls count: they can be brought back. */
const calls = () => limitSetting("LIMIT_CALLS", 50_000);
/** Of each kind of thing that a person writes or begins one by one. */
const entries = () => limitSetting("LIMIT_ENTRIES", 5_000);
/** Of each kind of row that hangs on others, several at a call. */
const links = () => limitSetting("LIMIT_LINKS", 300_000);
/** Files whose rows wait to be chosen. */
const openImports = () => limitSetting("LIMIT_OPEN_IMPORTS", 100);

const entry = { most: entries, next: "删掉用不着的再来。" };
const link = { unit: "条", most: links, next: "少选一些，或者删掉用不着的再来。" };

/** All of which one owner may have only so many rows. Files have their own: space-left.ts. */
export const quotas = {
  calls: {
    ...{ name: "来电记录", unit: "次", most: calls, next: "按月份只选一部分，或者带走以后另开一份再记。" },
    count: (tx, ownerId) => tx.call.count({ where: { ownerId } }),
  },
  versions: {
    ...link,
    ...{ name: "来电改之前的样子", next: "记录还是原来的样子。" },
    count: (tx, ownerId) => tx.callVersion.count({ where: { call: { ownerId } } }),
  },
  callers: {
    ...entry,
    ...{ name: "骚扰方", unit: "个" },
    count: (tx, ownerId) => tx.caller.count({ where: { ownerId } }),
  },
  callerNumbers: {
    ...link,
    name: "归好的号码",
    count: (tx, ownerId) => tx.callerNumber.count({ where: { ownerId } }),
  },
  apart: {
    ...entry,
    ...{ name: "“以后不提”", unit: "条" },
    count: (tx, ownerId) => tx.setApart.count({ where: { ownerId } }),
  },
  refusals: {
    ...entry,
    ...{ name: "拒绝记录", unit: "次" },
    count: (tx, ownerId) => tx.refusal.count({ where: { ownerId } }),
  },
  refusalNumbers: {
    ...link,
    name: "拒绝记录里的号码",
    count: (tx, ownerId) => tx.refusalNumber.count({ where: { refusal: { ownerId } } }),
  },
  refusalProofs: {
    ...link,
    name: "拒绝记录的证据",
    count: (tx, ownerId) => tx.evidenceRefusal.count({ where: { refusal: { ownerId } } }),
  },
  complaints: {
    ...entry,
    ...{ name: "投诉", unit: "件", next: "扔掉用不着的草稿再来。" },
    count: (tx, ownerId) => tx.complaint.count({ where: { ownerId } }),
  },
  complaintCalls: {
    ...link,
    name: "投诉里选的来电",
    count: (tx, ownerId) => tx.complaintCall.count({ where: { complaint: { ownerId } } }),
  },
  letters: {
    ...entry,
    ...{ name: "签发的信", unit: "封", next: "草稿还在。" },
    count: (tx, ownerId) => tx.issuedLetter.count({ where: { complaint: { ownerId } } }),
  },
  steps: {
    ...entry,
    ...{ name: "投诉的进展", unit: "条", next: "已经记的都在。" },
    count: (tx, ownerId) => tx.step.count({ where: { complaint: { ownerId } } }),
  },
  evidenceCalls: {
    ...link,
    name: "证据对上的来电",
    count: (tx, ownerId) => tx.evidenceCall.count({ where: { evidence: { ownerId } } }),
  },
  imports: {
    ...entry,
    ...{ name: "导入过的文件", unit: "个" },
    count: (tx, ownerId) => tx.import.count({ where: { ownerId } }),
  },
  openImports: {
    ...{ name: "等着选的导入", unit: "个", most: openImports, next: "先把等着的记下，或者不要。" },
    count: (tx, ownerId) => tx.import.count({ where: { ownerId, savedAt: null } }),
  },
  sources: {
    ...link,
    name: "来电的出处",
    count: (tx, ownerId) => tx.callSource.count({ where: { import: { ownerId } } }),
  },
  contacts: {
    ...link,
    name: "认识的号码",
    count: (tx, ownerId) => tx.contact.count({ where: { ownerId } }),
  },
  columnChoices: {
    ...entry,
    ...{ name: "认过的表头", unit: "个" },
    count: (tx, ownerId) => tx.columnChoice.count({ where: { ownerId } }),
  },
} satisfies Record<string, Quota>;

export type QuotaKind = keyof typeof quotas;
const kinds = Object.keys(quotas) as QuotaKind[];

export function isQuotaKind(name: unknown): name is QuotaKind {
  return typeof name === "string" && Object.hasOwn(quotas, name);
}

/** How many more fit; 0 where there are too many already. */
export async function quotaLeft(ownerId: string, kind: QuotaKind, tx: Tx = db()): Promise<number> {
  const { most, count }: Quota = quotas[kind];
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
  const { name, unit, most, next }: Quota = quotas[kind];
  const room = left > 0 ? `，只放得下${left}${unit}` : "";
  return { code: "full", text: `${name}最多${most()}${unit}${room}，这次没有加进去。${next}` };
}

/** Rows of every kind, as they are now. */
export async function countAll(ownerId: string, tx: Tx = db()): Promise<Record<QuotaKind, number>> {
  const counts = {} as Record<QuotaKind, number>;
  for (const kind of kinds) counts[kind] = await quotas[kind].count(tx, ownerId);
  return counts;
}

/** After something has added rows of many kinds: throws OverQuota when one has grown past what it may be. Returns the rows of every kind. */
export async function admitGrown(
  ownerId: string,
  before: Record<QuotaKind, number>,
  tx: Tx = db(),
): Promise<Record<QuotaKind, number>> {
  const after = await countAll(ownerId, tx);
  for (const kind of kinds) {
    const most = quotas[kind].most();
    if (after[kind] > most && after[kind] > before[kind])
      throw new OverQuota(overQuota(kind, Math.max(0, most - before[kind])), kind);
  }
  return after;
}

/** Which kind would not fit when all that `from` has comes to `to`; null when all does. */
export async function overWhenMerged(from: string, to: string): Promise<Reason | null> {
  const [moving, there] = [await countAll(from), await countAll(to)];
  const kind = kinds.find((one) => moving[one] > 0 && moving[one] + there[one] > quotas[one].most());
  return kind ? overQuota(kind, Math.max(0, quotas[kind].most() - there[kind])) : null;
}

/** Rows that wait in imports, and those that could not be read and stay. */
export const waitingRows = () => limitSetting("LIMIT_WAITING_ROWS", 200_000);

/** How many more rows may wait; those of the import that is read anew give way first. */
export async function waitingRowsLeft(ownerId: string, importId: string, tx: Tx = db()): Promise<number> {
  const where = { ownerId, id: { not: importId } };
  const [open, done] = await Promise.all([
    tx.import.aggregate({
      where: { ...where, savedAt: null },
      _sum: { read: true, saved: true, known: true },
    }),
    tx.import.aggregate({ where: { ...where, savedAt: { not: null } }, _sum: { rejected: true } }),
  ]);
  const { read, saved, known } = open._sum;
  const waiting = (read ?? 0) - (saved ?? 0) - (known ?? 0) + (done._sum.rejected ?? 0);
  return Math.max(0, waitingRows() - waiting);
}
