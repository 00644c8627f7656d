import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { ownCallsOnly } from "./own-calls";

/**
 * Calls from these numbers, or from any (null), later than `from` and not later than `to` (ms). callerId: from the numbers
 * of this caller only, which need not be named then.
 */
export type CallSpan = { numbers: string[] | null; from: number; to: number; callerId?: string | null };

/** Which calls of an owner: all of them, or those of one caller. */
export type Scope = { callerId: string | null };

type Term = CallSpan & { nth: number };

/** A database takes only so many values, and so many questions, at once. */
const [values, terms] = [10_000, 150];

/** How many calls lie in each of the spans, in their order. */
export async function countSpans(ownerId: string, scope: Scope, spans: CallSpan[]): Promise<number[]> {
  const counts = spans.map(() => 0);
  for (const some of batches(spans.flatMap(termsOf))) {
    const counted = some.map((term) => countOf(ownerId, scope, term));
    const rows = await db().$queryRaw<{ nth: number; count: bigint }[]>(Prisma.join(counted, " UNION ALL "));
    for (const { nth, count } of rows) counts[Number(nth)] = (counts[Number(nth)] ?? 0) + Number(count);
  }
  return counts;
}

/** Many numbers are counted in parts. */
function termsOf(span: CallSpan, nth: number): Term[] {
  const { numbers } = span;
  if (numbers === null) return [{ ...span, nth }];
  const parts = Array.from({ length: Math.ceil(numbers.length / values) }, (_, at) =>
    numbers.slice(at * values, (at + 1) * values),
  );
  return parts.map((part) => ({ ...span, numbers: part, nth }));
}

function batches(all: Term[]): Term[][] {
  const found: Term[][] = [];
  let size = values;
  for (const term of all) {
    size += 4 + (term.numbers?.length ?? 0);
    const last = found.at(-1);
    if (last && size <= values && last.length < terms) last.push(term);
    else {
      found.push([term]);
      size = 4 + (term.numbers?.length ?? 0);
    }
  }
  return found;
}

function countOf(ownerId: string, { callerId }: Scope, term: Term): Prisma.Sql {
  const { nth, numbers, from, to } = term;
  const among = numbers === null ? Prisma.empty : Prisma.sql`AND "number" IN (${Prisma.join(numbers)})`;
  const until = Number.isFinite(to) ? Prisma.sql`AND "at" <= ${new Date(to)}` : Prisma.empty;
  return Prisma.sql`
    SELECT ${Prisma.raw(String(nth))} AS "nth", COUNT(*) AS "count" FROM "Call"
    WHERE ${callsIn(ownerId, { callerId: term.callerId ?? callerId })} ${among} AND "at" > ${new Date(from)} ${until}`;
}

/** The owner's own calls of the scope. */
export function callsIn(ownerId: string, { callerId }: Scope): Prisma.Sql {
  const theirs =
    callerId === null
      ? Prisma.empty
      : Prisma.sql`AND "number" IN (SELECT "number" FROM "CallerNumber" WHERE "ownerId" = ${ownerId} AND "callerId" = ${callerId})`;
  return Prisma.sql`"ownerId" = ${ownerId} AND ${ownCallsOnly} ${theirs}`;
}
