import { promisify } from "node:util";
import { deflate, deflateSync, type InputType, type ZlibOptions } from "node:zlib";
import { type PDFContext, type PDFDict, type PDFObject, type PDFRef, PDFStream } from "pdf-lib";

const deflated = promisify(deflate) as (data: InputType, options: ZlibOptions) => Promise<Buffer>;

/** One level for all, so that the same letter gives the same bytes. */
const LEVEL = 6;

/** Packed bytes, or the promise of them. */
export type Packed = Promise<Uint8Array> | Uint8Array;

/** Other threads pack; handing over less than this would cost more than packing it here. */
const WORTH_A_THREAD = 4_000;

/** With room for all of its output at once a stream is packed in one go, not in steps of 16 KB. */
const ROOM = 1024;

export function pack(bytes: Uint8Array): Packed {
  const options = { level: LEVEL, chunkSize: bytes.length + ROOM };
  return bytes.length < WORTH_A_THREAD ? deflateSync(bytes, options) : deflated(bytes, options);
}

/** Entries of a PDF dictionary, as PDFContext.obj takes them. */
export type Entry = PDFObject | string | number | Entry[] | Entries;
export type Entries = { [name: string]: Entry };

/** Streams of one document. Each has its number at once and its bytes when the other threads have packed them. */
export class Streams {
  private waiting: Promise<void>[] = [];

  constructor(private context: PDFContext) {}

  /** A stream of bytes that are still to be packed, or already are. */
  add(packed: Packed, entries: Entries): PDFRef {
    const ref = this.context.nextRef();
    this.waiting.push(this.assign(ref, packed, entries));
    return ref;
  }

  async allPacked(): Promise<void> {
    await Promise.all(this.waiting);
  }

  private async assign(ref: PDFRef, packed: Packed, entries: Entries): Promise<void> {
    const bytes = await packed;
    this.context.assign(ref, new WholeStream(this.context.obj(entries), bytes));
  }
}

const BEFORE = Buffer.from("\nstream\n");
const AFTER = Buffer.from("\nendstream");

/** pdf-lib copies a stream byte by byte; this copies it whole. */
class WholeStream extends PDFStream {
  constructor(
    dict: PDFDict,
    private bytes: Uint8Array,
  ) {
    super(dict);
  }

  override getContents(): Uint8Array {
    return this.bytes;
  }

  override getContentsSize(): number {
    return this.bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    const start = offset + this.dict.copyBytesInto(buffer, offset);
    const end = start + BEFORE.length + this.bytes.length;
    buffer.set(BEFORE, start);
    buffer.set(this.bytes, start + BEFORE.length);
    buffer.set(AFTER, end);
    return end + AFTER.length - offset;
  }
}
