import { Prisma } from "@/prisma/generated/client";

/** Calls that the owner may count and complain of: not deleted, and not read in out of somebody else's case data. */
export const ownCalls = { deletedAt: null, isAnothers: false } as const;

/** The same in SQL. */
export const ownCallsOnly = Prisma.sql`"deletedAt" IS NULL AND NOT "isAnothers"`;
