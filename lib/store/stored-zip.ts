import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import { windowed } from "@/lib/evidence/windowed.mjs";
import { breather } from "@/lib/turns/breathe";
import { bytesOf, type StoredFile } from "./files/stored-file";
import { doOverlap } from "./zip-overlap.mjs";

/** Of the list of its files, which is read entry by entry, 46 bytes and a name each. */
const WINDOW = 64 * 1024;

/** A ZIP wherever it is stored, read in ranges. */
class StoredReader extends RandomAccessReader {
  readonly #windows: Blob;

  constructor(private readonly file: StoredFile) {
    super();
    this.#windows = windowed(file.size, "", (start, end) => bytesOf(file, start, end), WINDOW);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (fault: Error | null, bytesRead?: number) => void,
  ): void {
    const bytes = this.#windows.slice(position, position + length).arrayBuffer();
    bytes.then((read) => {
      buffer.set(new Uint8Array(read), offset);
      done(null, read.byteLength);
    }, done);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.piecesOf(start, end - 1));
  }

  private async *piecesOf(start: number, last: number): AsyncGenerator<Uint8Array> {
    const stream = await this.file.open({ start, end: last });
    if (!stream) throw new Error("a stored file is gone");
    yield* stream;
  }
}

/**
 * The bytes of one of its files as they come out: others have their turn between two pieces, and whoever leaves ends it. The ZIP's
 * reader throws where more come out than the ZIP says.
 */
export async function* piecesIn(zip: ZipFile, entry: Entry, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const breath = breather();
  signal?.throwIfAborted();
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    yield piece as Buffer;
    signal?.throwIfAborted();
    await breath();
  }
}

/** What a ZIP may hold. A name in it only says what a file is called, never where it goes. */
export const MOST_ENTRIES = 50_000;

/** The files of a ZIP in its order; null when it is none, holds absurdly many, or several in the same bytes. */
export async function openZip(file: StoredFile): Promise<{ zip: ZipFile; entries: Entry[] } | null> {
  try {
    const options = { lazyEntries: true, autoClose: false } as const;
    const zip = await fromRandomAccessReaderPromise(new StoredReader(file), file.size, options);
    if (zip.entryCount > MOST_ENTRIES) return null;
    const entries: Entry[] = [];
    const breath = breather();
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      await breath();
    }
    if (doOverlap(entries)) return null;
    return { zip, entries: entries.filter(({ fileName }) => !fileName.endsWith("/")) };
  } catch {
    return null;
  }
}
