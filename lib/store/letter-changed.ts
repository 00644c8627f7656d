/** A stored letter is not the one that was issued: neither its words nor its list may be shown as if it were. */
export class LetterChanged extends Error {
  override name = "LetterChanged";
  /** Which sentence the page says: see lib/evidence/changed.ts. */
  readonly digest = "letter-changed";

  constructor() {
    super("a stored letter was changed after it was issued");
  }
}
