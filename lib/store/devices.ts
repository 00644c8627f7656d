import "server-only";
import { db } from "./db";

/** A browser in which the account is open. `device`: system, form and browser, see lib/auth/device-name.ts; "" unknown. */
export type OpenDevice = { id: string; device: string; since: Date; seen: Date };

/** The last seen first. A visit is written down once a day. */
export async function openDevices(ownerId: string, now: Date): Promise<OpenDevice[]> {
  const rows = await db().session.findMany({
    where: { userId: ownerId, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: userAgent ?? "",
    since: createdAt,
    seen: updatedAt,
  }));
}

/** Signs every device out, this one too. */
export async function endAllSessions(ownerId: string): Promise<void> {
  await db().session.deleteMany({ where: { userId: ownerId } });
}
