import "server-only";

/**
 * Long work as an answer of lines, each a JSON value: what it has done so far. The work is asked for the next step only
 * when the one before has left, and is told when the reader has gone.
 */
export function inLines<T>(
  { signal }: Request,
  steps: (stopped: () => boolean) => AsyncIterable<T>,
): Response {
  let gone = false;
  // A body that is not asked for the next piece is not told of the reader's leaving: the request is.
  const work = steps(() => gone || signal.aborted)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      const step = await work.next();
      if (step.done) out.close();
      else out.enqueue(encoder.encode(`${JSON.stringify(step.value)}\n`));
    },
    cancel() {
      gone = true;
    },
  });
  const headers = {
    "content-type": "application/x-ndjson",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
