/** full: no room for what was to be written; away: the store does not answer, or not as it should. Another try may go through. */
export type StoreTrouble = "full" | "away";

export class StoreFault extends Error {
  override readonly name = "StoreFault";
  /** The kind, where a log looks for it. */
  readonly code: string;

  constructor(
    readonly kind: StoreTrouble,
    cause: unknown,
  ) {
    super(`the file store is ${kind}`, { cause });
    this.code = kind;
  }
}

/** Of which kind a StoreFault is; null for any other fault. By its name: a built server holds the class more than once. */
export function storeTrouble(fault: unknown): StoreTrouble | null {
  return fault instanceof Error && fault.name === "StoreFault" ? (fault as StoreFault).kind : null;
}
