/** full: no room for what was to be written; away: the store does not answer, or not as it should. Another try may go through. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  /** The kind, where a log looks for it. */
  readonly code: string;

  constructor(
    readonly kind: "full" | "away",
    cause: unknown,
  ) {
    super(`the file store is ${kind}`, { cause });
    this.code = kind;
  }
}
