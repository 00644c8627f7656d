import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { StoredFile } from "./files/stored-file";

/** A ZIP wherever it is stored, read in ranges. */
class StoredReader extends RandomAccessReader {
  constructor(private readonly file: StoredFile) {
    super();
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

/** What a ZIP may hold. A name in it only says what a file is called, never where it goes. */
const MOST_ENTRIES = 50_000;

/** The files of a ZIP in its order; null when it is none, or holds absurdly many. */
export async function openZip(file: StoredFile): Promise<{ zip: ZipFile; entries: Entry[] } | null> {
  try {
    const options = { lazyEntries: true, autoClose: false } as const;
    const zip = await fromRandomAccessReaderPromise(new StoredReader(file), file.size, options);
    if (zip.entryCount > MOST_ENTRIES) return null;
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.push(entry);
    return { zip, entries };
  } catch {
    return null;
  }
}
