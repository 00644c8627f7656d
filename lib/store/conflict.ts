import { Prisma } from "@/prisma/generated/client";

/** As Prisma calls them, and, of its raw queries, the adapters of both databases. */
const codes = new Set(["P2002", "P2003"]);
const kinds = new Set<unknown>(["UniqueConstraintViolation", "ForeignKeyConstraintViolation"]);

type Meta = { driverAdapterError?: { cause?: { kind?: unknown } } };

/** A row is there already, or what it hangs on is not there any more: somebody has written meanwhile. */
export function isConflict(fault: unknown): boolean {
  if (!(fault instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return (
    codes.has(fault.code) || kinds.has((fault.meta as Meta | undefined)?.driverAdapterError?.cause?.kind)
  );
}
