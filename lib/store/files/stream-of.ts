/** As a stream that takes a piece only when asked for one, and lets go of its source when it is left. */
export function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(out) {
        const { done, value } = await bytes.next();
        if (done) out.close();
        else out.enqueue(value);
      },
      cancel: async () => void (await bytes.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
