declare module "fontverter" {
  type Format = "sfnt" | "woff" | "woff2";
  const fontverter: { convert(bytes: Buffer, to: Format, from?: Format): Promise<Buffer> };
  export default fontverter;
}

declare module "linebreak" {
  /** UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, or null. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
