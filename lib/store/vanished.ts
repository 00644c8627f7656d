const kinds = new Set(["P2003", "P2025"]);

/** The space that something was to come into is no longer there. */
export class SpaceEnded extends Error {
  override name = "SpaceEnded";
}

/**
 * Whether a row was to hang on another, or was to be changed, that somebody has removed meanwhile: mostly a space that ended,
 * or is on its way there. By names, since a server may load a class more than once.
 */
export function hasVanished(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault.name === "SpaceEnded") return true;
  if (fault.name !== "PrismaClientKnownRequestError") return false;
  const { code = "", meta } = fault as Error & { code?: string; meta?: Meta };
  // What was written by SQL of our own is told apart by its cause only.
  return kinds.has(code) || meta?.driverAdapterError?.cause?.kind === "ForeignKeyConstraintViolation";
}

type Meta = { driverAdapterError?: { cause?: { kind?: string } } };
