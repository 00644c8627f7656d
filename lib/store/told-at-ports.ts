import "server-only";
import type { Call } from "@/lib/calls/call";
import { firstToldTo, oldestFirst } from "@/lib/calls/pattern";
import { allRefusals, isSignedApart, meantForAny, type Refusal, refusalsIn } from "@/lib/calls/refusals";
import { Prisma } from "@/prisma/generated/client";
import { type CallSpan, callsIn, type Scope } from "./call-spans";
import { db } from "./db";
import { ownCalls } from "./own-calls";
import { pagedCalls } from "./paged-calls";
import { listRefusals } from "./refusals";

/** Ports that send for many, at which a signed message was told no: whom that was told, SQL cannot say. */
export function portsTold(ownerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "number" FROM "Call" WHERE ${callsIn(ownerId, { callerId: null })}
      AND "refused" AND "kind" = 'sms' AND "number" LIKE '106%' AND "smsText" LIKE '%【%'`;
}

/** How many of the calls from these ports came after a no to who signed them. As pattern() counts them. */
export async function countAfterAtPorts(ownerId: string, scope: Scope): Promise<number> {
  const calls = await callsAtPorts(ownerId, scope);
  if (calls.length === 0) return 0;
  const first = firstToldTo(allRefusals(refusalsIn(calls), meantForAny(await listRefusals(ownerId), calls)));
  return calls.filter((call) => Date.parse(call.at) > first(call)).length;
}

async function callsAtPorts(ownerId: string, scope: Scope): Promise<Call[]> {
  const rows = await db().$queryRaw<{ number: string }[]>`
    SELECT DISTINCT "number" FROM "Call" WHERE ${callsIn(ownerId, scope)} AND "number" IN (${portsTold(ownerId)})`;
  const calls: Call[] = [];
  for (const { number } of rows) calls.push(...(await pagedCalls({ ownerId, ...ownCalls, number })));
  return oldestFirst(calls);
}

/** Of the calls in each span, those that another signed than the one that was told no there: they are not counted with it. */
export async function countSignedApart(
  ownerId: string,
  refusal: Refusal,
  spans: CallSpan[],
): Promise<number[]> {
  const [number = ""] = refusal.numbers;
  const apart = (await pagedCalls({ ownerId, ...ownCalls, number })).filter((call) =>
    isSignedApart(refusal, call),
  );
  const isIn = ({ from, to }: CallSpan, { at }: Call) => Date.parse(at) > from && Date.parse(at) <= to;
  return spans.map((span) => apart.filter((call) => isIn(span, call)).length);
}
