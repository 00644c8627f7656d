/**
 * The same bytes; `count` is told of each piece as it is read. Whoever leaves cancels the source at once, and so does
 * `stopped`, after which there is nothing more to read.
 */
export function countedBytes(
  bytes: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
  stopped?: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  function start(out: ReadableStreamDefaultController<Uint8Array>) {
    stopped?.addEventListener("abort", () => {
      out.error(stopped.reason);
      reader.cancel(stopped.reason).catch(() => {}); // a dead sender's stream may never answer
    });
  }
  async function pull(out: ReadableStreamDefaultController<Uint8Array>) {
    const { done, value } = await reader.read();
    if (stopped?.aborted) return;
    if (done) return out.close();
    count(value.length);
    out.enqueue(value);
  }
  return new ReadableStream({ start, pull, cancel: (reason) => reader.cancel(reason) }, { highWaterMark: 0 });
}
