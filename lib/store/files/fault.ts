/** full: no room for what was to be written; away: the store does not answer, or not as it should. Another try may go through. */
export class StoreFault extends Error {
  constructor(
    readonly kind: "full" | "away",
    cause: unknown,
  ) {
    super(`the file store is ${kind}`, { cause });
  }
}
