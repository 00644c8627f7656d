import { filled } from "@/lib/imports/provenance";
import type { SourceRow } from "@/lib/imports/row";
import { toCall as callFrom } from "@/lib/imports/to-call";
import { insertAll } from "./bulk";
import { columns, toCall, toSaid } from "./call-rows";
import type { Tx } from "./db";
import { orderedIds } from "./ordered-ids";

/** Rows that become calls, and rows that tell of calls of the log. */
export type Writing = { added: SourceRow[]; joined: { row: SourceRow; callId: string }[] };

type From = { id: string; evidenceId: string | null };

/** Writes calls with their source, and links the file to exactly the calls that it tells of. */
export async function writeRows(
  tx: Tx,
  ownerId: string,
  from: From,
  { added, joined }: Writing,
): Promise<void> {
  const now = new Date();
  const ids = orderedIds(added.length, now);
  const fresh = added.map((row, at) => ({ row, callId: ids[at] ?? crypto.randomUUID() }));
  await insertAll(
    tx,
    "Call",
    fresh.map(({ row, callId }) => ({
      id: callId,
      ownerId,
      ...columns(callFrom(row)),
      createdAt: now,
      updatedAt: now,
    })),
  );
  await fill(tx, joined);
  await addSources(tx, from, [...fresh, ...(await untold(tx, from, joined))]);
  await link(tx, from, [...fresh, ...joined]);
}

/** What a call lacks and the row tells is written into it; what it said before is kept. */
async function fill(tx: Tx, joined: Writing["joined"]): Promise<void> {
  const rows = await tx.call.findMany({ where: { id: { in: joined.map(({ callId }) => callId) } } });
  const calls = new Map(rows.map((row) => [row.id, row]));
  for (const { row, callId } of joined) {
    const before = calls.get(callId);
    const after = before && filled(toCall(before), row);
    if (!after) continue;
    await tx.callVersion.create({ data: { callId, said: toSaid(before) } });
    calls.set(callId, await tx.call.update({ where: { id: callId }, data: columns(after) }));
  }
}

/** Without those that the same file has told already. */
async function untold(tx: Tx, from: From, joined: Writing["joined"]): Promise<Writing["joined"]> {
  const same = from.evidenceId === null ? { importId: from.id } : { import: { evidenceId: from.evidenceId } };
  const told = await tx.callSource.findMany({
    where: { callId: { in: joined.map(({ callId }) => callId) }, ...same },
    select: { callId: true, said: true },
  });
  const known = new Set(told.map(({ callId, said }) => `${callId} ${said}`));
  return joined.filter(({ row, callId }) => !known.has(`${callId} ${JSON.stringify(row)}`));
}

async function addSources(tx: Tx, from: From, told: Writing["joined"]): Promise<void> {
  const rows = told.map(({ row, callId }) => ({
    callId,
    importId: from.id,
    line: row.line,
    said: JSON.stringify(row),
  }));
  await insertAll(tx, "CallSource", rows);
}

async function link(tx: Tx, { evidenceId }: From, told: Writing["joined"]): Promise<void> {
  if (evidenceId === null) return;
  const ids = told.map(({ callId }) => callId);
  const linked = await tx.evidenceCall.findMany({ where: { evidenceId, callId: { in: ids } } });
  const known = new Set(linked.map(({ callId }) => callId));
  const rows = ids.filter((id) => !known.has(id)).map((callId) => ({ evidenceId, callId }));
  await insertAll(tx, "EvidenceCall", rows);
}
