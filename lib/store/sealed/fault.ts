/** no-key: sealed with a key that was not given. changed: these are not the bytes, or not the place, that were sealed. */
export type SealFaultCode = "no-key" | "changed";

/** What is stored cannot be opened. The message names the place, never what stands there. */
export class SealFault extends Error {
  override name = "SealFault";
  /** Which sentence the page says: see lib/evidence/changed.ts. */
  readonly digest: string;

  constructor(
    readonly code: SealFaultCode,
    readonly place: string,
  ) {
    super(
      `${place}: ${code === "no-key" ? "sealed with a key that is not in ENCRYPTION_KEY" : "changed since it was sealed"}`,
    );
    this.digest = `sealed-${code}`;
  }
}
