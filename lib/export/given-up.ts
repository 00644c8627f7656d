/** In milliseconds: how long what is ready may wait for its reader. */
const PATIENCE = 75_000;

/**
 * The same bytes; `over` is told once when they are out, when the reader has left, or when he has taken nothing for so long
 * that he is given up. Then what makes the bytes is ended too, and holds nothing any more.
 */
export function givenUp(
  bytes: ReadableStream<Uint8Array>,
  over: () => void,
  patience = PATIENCE,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  let late: NodeJS.Timeout | undefined;
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
        const { done, value } = await reader.read().catch((fault: unknown) => {
          end();
          throw fault;
        });
        if (done) {
          end();
          return out.close();
        }
        out.enqueue(value);
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
