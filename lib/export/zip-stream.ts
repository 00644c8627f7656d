import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

type Options = Parameters<ZipFile["addReadStreamLazy"]>[1];

/** A ZIP that is written while it is read. A file that breaks off breaks it off, and the file that is open is closed with it. */
export class ZipStream {
  readonly #zip = new ZipFile();
  readonly #output = new PassThrough();
  #reading: Readable | undefined;

  constructor() {
    this.#zip.on("error", (fault: Error) => this.#output.destroy(fault));
    this.#output.on("close", () => this.#reading?.destroy());
  }

  addBuffer(path: string, bytes: Buffer, options: Options): void {
    this.#zip.addBuffer(bytes, path, options);
  }

  /** Opened when the file before it is through. */
  addFile(path: string, open: () => Promise<Readable> | Readable, options: Options): void {
    this.#zip.addReadStreamLazy(path, options, (give) => {
      this.#opened(open).then(
        (stream) => give(null, stream),
        (fault: unknown) => give(fault, Readable.from([])),
      );
    });
  }

  /** To be called once, when all was added. */
  end(): Readable {
    this.#zip.end();
    return this.#zip.outputStream.pipe(this.#output);
  }

  async #opened(open: () => Promise<Readable> | Readable): Promise<Readable> {
    const stream = await open();
    stream.on("error", (fault) => this.#output.destroy(fault)); // yazl does not listen to what it reads
    if (this.#output.destroyed) stream.destroy();
    this.#reading = stream;
    return stream;
  }
}
