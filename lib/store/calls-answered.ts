import "server-only";
import type { Call, CallSign } from "@/lib/calls/call";
import { heldBy } from "./by-id";
import { callIdsOf } from "./calls-of-complaints";
import { db } from "./db";
import { foundInPieces } from "./in-pieces";

/** What of a call tells whom an answer was about. */
export const asAnswered = {
  ...{ id: true, number: true, kind: true, caller: true, smsText: true, signs: true },
} as const;

type Row = Pick<Call, "id" | "number" | "caller" | "smsText"> & { kind: string; signs: string };
type Answered = Pick<Call, "id" | "number" | "kind" | "caller" | "smsText" | "signs">;

export function toAnswered(row: Row): Answered {
  const signs = row.signs.split(" ").filter((sign) => sign !== "") as CallSign[];
  return { ...row, kind: row.kind as Call["kind"], signs };
}

/** Complaint id → its calls that are not deleted; a call of several complaints is read once. */
export async function callsAnswered(
  ownerId: string,
  complaintIds: string[],
): Promise<Map<string, Answered[]>> {
  const byComplaint = await callIdsOf(ownerId, complaintIds);
  const ids = [...new Set([...byComplaint.values()].flat())];
  const rows = await foundInPieces(ids, (piece) =>
    db().call.findMany({ where: { id: { in: piece }, ...heldBy(ownerId) }, select: asAnswered }),
  );
  const calls = new Map(rows.map((row) => [row.id, toAnswered(row)]));
  return new Map([...byComplaint].map(([id, own]) => [id, own.flatMap((one) => calls.get(one) ?? [])]));
}
