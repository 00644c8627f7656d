import { statSync } from "node:fs";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";

/**
 * The file of a database that is open, and its log: what is written after they were taken away or another was put in their
 * place goes into files that nobody finds again. Nothing is wrong any more once they lie there again.
 */
export class HeldFile {
  readonly #held: ReadonlyMap<string, string>;

  /** To be made when the database has just been opened; a log that is not there is not waited for. */
  constructor(file: string) {
    const places = [file, `${file}-wal`].map((place) => [place, identityOf(place)] as const);
    this.#held = new Map(places.flatMap(([place, id]) => (id === null ? [] : [[place, id]])));
  }

  /** Throws what a database that does not answer is to Prisma (P1001). */
  refuseOther(): void {
    for (const [place, id] of this.#held)
      if (identityOf(place) !== id) throw new DriverAdapterError({ kind: "DatabaseNotReachable" });
  }
}

/** A file that is open keeps its number, so that no other file on its device has it. */
function identityOf(place: string): string | null {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
