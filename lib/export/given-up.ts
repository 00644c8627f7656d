/** In milliseconds: how long what is ready may wait for its reader. */
const PATIENCE = 75_000;
/** In bytes, what is handed out at once: a reader who takes so much in PATIENCE gets all of it, however long it is. */
const PIECE = 64 * 1024;

/**
 * The same bytes, in small pieces, so that it shows that some are still taken. `over` is told once when they are out, when the
 * reader has left, or when he has taken nothing for so long that he is given up. Then what makes the bytes is ended too, and
 * holds nothing any more.
 */
export function givenUp(
  bytes: ReadableStream<Uint8Array>,
  over: () => void,
  patience = PATIENCE,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  let late: NodeJS.Timeout | undefined;
  let ready: Uint8Array = new Uint8Array();
  const end = () => {
    clearTimeout(late);
    over();
  };
  const waitForReader = (out: ReadableStreamDefaultController<Uint8Array>) => {
    late = setTimeout(() => {
      end();
      reader.cancel().catch(() => {});
      out.error(new ReaderGone());
    }, patience);
    late.unref();
  };
  return new ReadableStream(
    {
      start: waitForReader,
      async pull(out) {
        clearTimeout(late); // what is being made may take as long as it takes
        while (ready.length === 0) {
          const { done, value } = await reader.read().catch((fault: unknown) => {
            end();
            throw fault;
          });
          if (done) {
            end();
            return out.close();
          }
          ready = value;
        }
        out.enqueue(ready.subarray(0, PIECE));
        ready = ready.subarray(PIECE);
        waitForReader(out);
      },
      cancel(reason) {
        end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Nobody has read for so long that nothing more is made. */
export class ReaderGone extends Error {
  override name = "ReaderGone";
}
