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

/** The same stream with its first piece read already: a fault there is thrown here, while an answer can still say so. */
export async function begun(bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = bytes.getReader();
  let held: ReadableStreamReadResult<Uint8Array> | undefined = await reader.read();
  return new ReadableStream(
    {
      async pull(out) {
        const next = held ?? (await reader.read());
        held = undefined;
        if (next.done) out.close();
        else out.enqueue(next.value);
      },
      cancel: () => reader.cancel(),
    },
    { highWaterMark: 0 },
  );
}
