/** The same bytes; `count` is told of each piece as it is read. Whoever leaves cancels the source at once. */
export function countedBytes(
  bytes: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  async function pull(out: ReadableStreamDefaultController<Uint8Array>) {
    const { done, value } = await reader.read();
    if (done) return out.close();
    count(value.length);
    out.enqueue(value);
  }
  return new ReadableStream({ pull, cancel: (reason) => reader.cancel(reason) }, { highWaterMark: 0 });
}
