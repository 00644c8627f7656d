import type { Call, How } from "@/lib/calls/call";
import { searchWords } from "@/lib/calls/search";
import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Prisma, Call as Row } from "@/prisma/generated/client";
import { toCall } from "./call-rows";
import { db } from "./db";
import { likeText } from "./dialect";
import { originalHere, someHere } from "./original-here";
import { evenBroken } from "./sealed/broken";
import { keyring } from "./sealed/keys";
import { callsSaying } from "./sealed/search";

export type CallQuery = {
  /** Words that must all occur, in any field. */
  search?: string;
  number?: string;
  category?: number;
  how?: How;
  kind?: Call["kind"];
  /** Without what came by somebody else's case data. */
  isOwn?: boolean;
  only?: "unfinished" | "refused" | "with-evidence";
  /** First and last day, both included. */
  from?: Day;
  to?: Day;
  /** `next` of the page before. */
  cursor?: string;
  size?: number;
};

export type CallPage = {
  /** broken: something of it was changed since it was sealed; what was sealed is empty here. */
  calls: (Call & { evidenceCount: number; broken: boolean })[];
  /** For the page after this one; null on the last. */
  next: string | null;
  /** Of all pages; of words that were looked for at most `countedAtMost`. */
  total: number;
  /** There are more than `total`. */
  isMore: boolean;
};

/** Words that occur more often are not looked for further: nobody goes through so many pages. */
const countedAtMost = 1_000;

const newestFirst = [{ at: "desc" as const }, { id: "desc" as const }];

/** One page of the log, newest first. The cursor says where to go on, so a late page costs what the first does. */
export async function listCalls(ownerId: string, query: CallQuery = {}): Promise<CallPage> {
  const size = Math.min(Math.max(query.size ?? 50, 1), 200);
  const words = searchWords(query.search ?? "");
  const list = words.length === 0 ? listAll : keyring().length > 0 ? listSealed : listSaying;
  return list(ownerId, { query, words, size });
}

async function listAll(ownerId: string, { query, size }: Search): Promise<CallPage> {
  const wanted = filter(ownerId, query, []);
  const found = await rowsOf({ AND: [wanted, after(query.cursor)] }, size + 1);
  const isAll = !query.cursor && found.rows.length <= size;
  const total = isAll ? found.rows.length : await db().call.count({ where: wanted });
  return { ...(await toPage(found, size)), total, isMore: false };
}

/** Ids first: of an index that holds the words SQLite makes use only while no more is asked than it holds. */
async function listSaying(ownerId: string, { query, words, size }: Search): Promise<CallPage> {
  const wanted = filter(ownerId, query, words);
  const counted = await idsOf(wanted, countedAtMost + 1);
  const next = query.cursor ? await idsOf({ AND: [wanted, after(query.cursor)] }, size + 1) : counted;
  const found = await rowsOf({ id: { in: next.slice(0, size + 1) } });
  const isMore = counted.length > countedAtMost;
  return { ...(await toPage(found, size)), total: isMore ? countedAtMost : counted.length, isMore };
}

async function idsOf(where: Prisma.CallWhereInput, take: number): Promise<string[]> {
  const found = await db().call.findMany({ where, orderBy: newestFirst, take, select: { id: true } });
  return found.map(({ id }) => id);
}

function rowsOf(where: Prisma.CallWhereInput, take?: number): Promise<Found> {
  return evenBroken(() => db().call.findMany({ where, orderBy: newestFirst, take }));
}

/** rows: those of the page, and one more when it is not the last. */
async function toPage({ rows, broken }: Found, size: number) {
  const calls = rows.slice(0, size).map((row) => ({ ...toCall(row), broken: broken.has(row.id) }));
  const last = rows.length > size ? calls.at(-1) : undefined;
  return { calls: await withEvidenceCount(calls), next: last ? `${last.at}_${last.id}` : null };
}

type Found = { rows: Row[]; broken: Set<string> };
type Search = { query: CallQuery; words: string[]; size: number };

/** Sealed words are looked through here: every call that the rest of the query leaves is opened. */
async function listSealed(ownerId: string, { query, words, size }: Search): Promise<CallPage> {
  const found = await callsSaying(filter(ownerId, query, []), words);
  const start = placeAfter(found, query.cursor);
  const ids = found.slice(start, start + size + 1).map(({ id }) => id);
  return { ...(await toPage(await rowsOf({ id: { in: ids } }), size)), total: found.length, isMore: false };
}

function filter(ownerId: string, query: CallQuery, words: string[]): Prisma.CallWhereInput {
  return {
    ownerId,
    deletedAt: null,
    isAnothers: query.isOwn ? false : undefined,
    number: query.number,
    category: query.category,
    how: query.how,
    kind: query.kind,
    at: {
      gte: query.from && new Date(instantOf(query.from, "00:00")),
      lt: query.to && new Date(instantOf(addDays(query.to, 1), "00:00")),
    },
    AND: [...words.map((word) => ({ search: { contains: likeText(word) } })), only[query.only ?? "all"]],
  };
}

/** As unfinished() has it: nobody has to say what a call was about that was never answered. */
const heard: Prisma.CallWhereInput[] = [{ kind: "sms" }, { how: { notIn: ["missed", "one-ring"] } }];

const only: Record<NonNullable<CallQuery["only"]> | "all", Prisma.CallWhereInput> = {
  all: {},
  unfinished: {
    isAnothers: false,
    OR: [
      { kind: "call", how: null },
      { category: null, OR: heard },
    ],
  },
  refused: { refused: true },
  "with-evidence": { evidence: someHere },
};

function after(cursor?: string): Prisma.CallWhereInput {
  const last = readCursor(cursor);
  return last ? { at: { lte: last.at }, NOT: { at: last.at, id: { gte: last.id } } } : {};
}

/** The first of the calls, newest first, that comes after the cursor. */
function placeAfter(calls: { at: Date; id: string }[], cursor?: string): number {
  const last = readCursor(cursor);
  if (!last) return 0;
  const place = calls.findIndex(({ at, id }) => at < last.at || (+at === +last.at && id < last.id));
  return place < 0 ? calls.length : place;
}

/** null: an unreadable cursor begins at the beginning. */
function readCursor(cursor = ""): { at: Date; id: string } | null {
  const [instant = "", id = ""] = cursor.split("_");
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? null : { at, id };
}

async function withEvidenceCount(calls: (Call & { broken: boolean })[]): Promise<CallPage["calls"]> {
  const rows = await db().evidenceCall.groupBy({
    by: "callId",
    where: { evidence: originalHere, callId: { in: calls.map(({ id }) => id) } },
    _count: true,
  });
  const counts = new Map(rows.map((row) => [row.callId, row._count]));
  return calls.map((call) => ({ ...call, evidenceCount: counts.get(call.id) ?? 0 }));
}
