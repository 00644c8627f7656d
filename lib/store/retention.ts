import "server-only";
import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { db } from "./db";
import { trustedProxies } from "./trusted-proxies";

/** In milliseconds. */
export const dayLength = 24 * 60 * 60 * 1000;

/** How many days somebody can take to change their mind about a deleted call, or to choose from a file that was read. */
export const secondThoughts = 30;

/** From the announcement to the end, at the least. */
export const noticeDays = 30;

/** What KEEP_DAYS is where it is not set: behind a proxy this serves others; on one's own machine nothing ends by itself. */
const usualDays = () => (trustedProxies() > 0 ? 180 : 0);

/**
 * How many days a space without an account is kept after the last visit; null: for ever (KEEP_DAYS=0). The one rule of the
 * server and of every command.
 */
export function keptDays(): number | null {
  const days = Number(process.env.KEEP_DAYS || usualDays());
  return Number.isInteger(days) && days > 0 ? Math.max(days, 2 * noticeDays) : null;
}

/** The last visit lies before this instant: the end of such a space is announced. */
export function idleSince(now: Date, days: number): Date {
  return new Date(now.getTime() - (days - noticeDays) * dayLength);
}

/**
 * A visit keeps the space. Written down once a day, so that reading a page hardly ever writes; where nothing can be
 * written, reading goes on and the next visit tries again.
 */
export async function noteVisit(session: { id: string; updatedAt: Date }, now = new Date()): Promise<void> {
  if (now.getTime() - session.updatedAt.getTime() < dayLength) return;
  const { id } = session;
  await db()
    .session.updateMany({ where: { id }, data: { updatedAt: now } })
    .catch(() => {});
}

/** Until when a space is kept that was visited today, and which day had been announced for its end, if one had. */
export type Kept = { until: Day; announced: Day | null };

/** null: it has an account, or is kept for ever. */
export async function keptUntil(ownerId: string, now = new Date()): Promise<Kept | null> {
  const days = keptDays();
  const space = await db().user.findFirst({
    where: { id: ownerId, isAnonymous: true },
    select: { removeOn: true },
  });
  return days && space ? { until: addDays(dayInBeijing(now), days), announced: space.removeOn } : null;
}
