import "server-only";
import { type CategoryCode, categoryCodes } from "@/lib/calls/categories";
import { mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { KindCount } from "@/lib/calls/kind-count";
import { breather, breathing } from "@/lib/turns/breathe";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { piecesOf } from "./in-pieces";

type Linked = {
  id: string;
  day: string;
  kind: string;
  category: CategoryCode | null;
  number: string;
  isAnothers: boolean;
};

/** Complaint id → its calls that are not deleted, oldest first: of an own complaint the own ones. ids: only of these complaints. */
async function linkedCalls(ownerId: string, ids?: string[]): Promise<Map<string, Linked[]>> {
  const links = await linksOf(ownerId, ids);
  // Several doors are mostly told of the same calls: what reads the same is looked up once.
  const texts = [...new Set(links.map(({ calls }) => calls ?? ""))];
  const known = new Map(await breathing(inOrder(texts, await callsInOrder(ownerId, await idsIn(texts)))));
  return new Map(links.map((one) => [one.id, ownOf(one, known.get(one.calls ?? "") ?? [])]));
}

function ownOf({ isAnothers }: Links, calls: Linked[]): Linked[] {
  return isAnothers ? calls : calls.filter((call) => !call.isAnothers);
}

async function idsIn(texts: string[]): Promise<string[]> {
  const ids = new Set<string>();
  const breath = breather();
  for (const text of texts) {
    for (const id of idsOf(text)) ids.add(id);
    await breath();
  }
  return [...ids];
}

function idsOf(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

/** What each text names, oldest first: by the place of each call, as the log is not gone through for every text. */
function* inOrder(texts: string[], calls: Linked[]): Steps<[string, Linked[]][]> {
  const places = new Map(calls.map(({ id }, place) => [id, place]));
  return yield* mapInSteps(
    texts,
    (text): [string, Linked[]] => {
      const own = idsOf(text).flatMap((id) => places.get(id) ?? []);
      return [text, own.sort((a, b) => a - b).flatMap((place) => calls[place] ?? [])];
    },
    1,
  );
}

/** Ids come as one text a complaint: a letter may be about ten thousand calls, and a row each would take a minute. */
async function linksOf(ownerId: string, ids?: string[]): Promise<Links[]> {
  const own =
    ids ?? (await db().complaint.findMany({ where: { ownerId }, select: { id: true } })).map(({ id }) => id);
  const found: Links[][] = [];
  for (const piece of piecesOf(own, AT_ONCE)) found.push(await linksOfSome(ownerId, piece));
  return found.flat();
}

type Links = { id: string; isAnothers: boolean; calls: string | null };

/** Complaints whose calls are read in one step. */
const AT_ONCE = 10;

function linksOfSome(ownerId: string, ids: string[]): Promise<Links[]> {
  return db().$queryRaw`
    SELECT "id", "isAnothers", (
      SELECT string_agg("callId", ',' ORDER BY "callId") FROM "ComplaintCall" WHERE "complaintId" = "Complaint"."id"
    ) AS "calls"
    FROM "Complaint" WHERE "ownerId" = ${ownerId} AND "id" IN (${Prisma.join(ids)})`;
}

/** From so many on it costs less to go through the whole log. */
const MANY = 5000;

/** At least those of these ids that are not deleted, oldest first. */
async function callsInOrder(ownerId: string, ids: string[]): Promise<Linked[]> {
  if (ids.length === 0) return [];
  const whose = Prisma.sql`"ownerId" = ${ownerId}`;
  // Said so that SQLite looks up the ids and does not go through the log.
  const these = Prisma.sql`NOT ("ownerId" <> ${ownerId}) AND "id" IN (${Prisma.join(ids.slice(0, MANY))})`;
  const [row] = await db().$queryRaw<{ calls: string | null }[]>`
    SELECT string_agg("id" || ' ' || "day" || ' ' || "kind" || ' ' || COALESCE(CAST("category" AS TEXT), '') || ' ' || "number" || CASE WHEN "isAnothers" THEN ' 1' ELSE ' ' END, ',' ORDER BY "at", "id") AS "calls"
    FROM "Call" WHERE ${ids.length > MANY ? whose : these} AND "deletedAt" IS NULL`;
  return (row?.calls?.split(",") ?? []).map((text) => {
    const [id = "", day = "", kind = "", code = "", number = "", mark] = text.split(" ");
    const category = categoryCodes.find((one) => String(one) === code) ?? null;
    return { id, day, kind, category, number, isAnothers: mark === "1" };
  });
}

/** Complaint id → the ids of its calls that are not deleted, oldest first. */
export async function callIdsOf(ownerId: string, complaintIds: string[]): Promise<Map<string, string[]>> {
  const linked = await linkedCalls(ownerId, complaintIds);
  return new Map([...linked].map(([id, calls]) => [id, calls.map((call) => call.id)]));
}

/** Of the calls and messages that are not deleted. numbers: "" among them when any showed none. hidden: the ids of those. from, until: the days of the first and the last. */
export type ShownByCalls = {
  count: KindCount;
  numbers: string[];
  hidden: string[];
  from: string | undefined;
  until: string | undefined;
  /** What they are about, each once; null among them where any has no category. */
  categories: (CategoryCode | null)[];
};

/** What the calls of a complaint show, of every complaint of the owner; ids: only of these. */
export async function shownByCalls(ownerId: string, ids?: string[]): Promise<Map<string, ShownByCalls>> {
  const linked = await linkedCalls(ownerId, ids);
  return new Map([...linked].map(([id, calls]) => [id, shownBy(calls)]));
}

function shownBy(calls: Linked[]): ShownByCalls {
  const messages = calls.filter(({ kind }) => kind === "sms").length;
  return {
    count: { calls: calls.length - messages, messages },
    from: calls[0]?.day,
    until: calls.at(-1)?.day,
    numbers: [...new Set(calls.map(({ number }) => number))],
    hidden: calls.filter(({ number }) => number === "").map(({ id }) => id),
    categories: [...new Set(calls.map(({ category }) => category))],
  };
}
