import type { Call, How } from "@/lib/calls/call";
import { searchWords } from "@/lib/calls/search";
import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Prisma } from "@/prisma/generated/client";
import { toCall } from "./call-rows";
import { db } from "./db";

export type CallQuery = {
  /** Words that must all occur, in any field. */
  search?: string;
  number?: string;
  category?: number;
  how?: How;
  kind?: Call["kind"];
  only?: "unfinished" | "refused" | "with-evidence";
  /** First and last day, both included. */
  from?: Day;
  to?: Day;
  /** `next` of the page before. */
  cursor?: string;
  size?: number;
};

export type CallPage = {
  calls: (Call & { evidenceCount: number })[];
  /** For the page after this one; null on the last. */
  next: string | null;
  /** Of all pages. */
  total: number;
};

/** One page of the log, newest first. The cursor says where to go on, so a late page costs what the first does. */
export async function listCalls(ownerId: string, query: CallQuery = {}): Promise<CallPage> {
  const size = Math.min(Math.max(query.size ?? 50, 1), 200);
  const wanted = filter(ownerId, query);
  const [rows, total] = await Promise.all([
    db().call.findMany({
      where: { AND: [wanted, after(query.cursor)] },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: size + 1,
    }),
    db().call.count({ where: wanted }),
  ]);
  const calls = rows.slice(0, size).map(toCall);
  const last = rows.length > size ? calls.at(-1) : undefined;
  return { calls: await withEvidenceCount(calls), next: last ? `${last.at}_${last.id}` : null, total };
}

function filter(ownerId: string, query: CallQuery): Prisma.CallWhereInput {
  const words = searchWords(query.search ?? "");
  return {
    ownerId,
    deletedAt: null,
    number: query.number,
    category: query.category,
    how: query.how,
    kind: query.kind,
    at: {
      gte: query.from && new Date(instantOf(query.from, "00:00")),
      lt: query.to && new Date(instantOf(addDays(query.to, 1), "00:00")),
    },
    AND: [...words.map((word) => ({ search: { contains: word } })), only[query.only ?? "all"]],
  };
}

const only: Record<NonNullable<CallQuery["only"]> | "all", Prisma.CallWhereInput> = {
  all: {},
  unfinished: { OR: [{ kind: "call", how: null }, { category: null }] },
  refused: { refused: true },
  "with-evidence": { evidence: { some: {} } },
};

/** An unreadable cursor begins at the beginning. */
function after(cursor = ""): Prisma.CallWhereInput {
  const [instant = "", id = ""] = cursor.split("_");
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return {};
  return { at: { lte: at }, NOT: { at, id: { gte: id } } };
}

async function withEvidenceCount(calls: Call[]): Promise<CallPage["calls"]> {
  const rows = await db().evidenceCall.groupBy({
    by: "callId",
    where: { callId: { in: calls.map(({ id }) => id) } },
    _count: true,
  });
  const counts = new Map(rows.map((row) => [row.callId, row._count]));
  return calls.map((call) => ({ ...call, evidenceCount: counts.get(call.id) ?? 0 }));
}
