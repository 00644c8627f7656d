import type { ByteRange } from "@/lib/evidence/byte-range";
import type { Place } from "../file-store";
import type { Bucket } from "./bucket";
import { toStoreFault } from "./fault";
import { type Got, getObject } from "./get";

/** So often in a row may a store break off, or fall silent, before it is given up. */
const MOST_BREAKS = 3;

/**
 * An object as a stream; null when there is none. A connection that breaks, or that is closed because the reader has paused,
 * is taken up again where it ended, for as long as the object is the same.
 */
export async function readObject(
  bucket: Bucket,
  place: Place,
  cutHere: boolean,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array> | null> {
  const first = await getObject(bucket, place, { range, cutHere });
  if (!first) return null;
  const start = range?.start ?? 0;
  const all = { start, end: start + first.length - 1 };
  const again = (from: number) =>
    getObject(bucket, place, { range: { ...all, start: from }, tag: first.tag, cutHere });
  return streamOf(first, all, again);
}

function streamOf(first: Got, all: ByteRange, again: (from: number) => Promise<Got | null>) {
  let { pieces } = first;
  let at = all.start;
  let breaks = 0;
  async function next(): Promise<Uint8Array> {
    try {
      const { value, done } = await pieces.next();
      if (done) throw new Error("the store broke off");
      breaks = 0;
      return value;
    } catch (fault) {
      breaks += 1;
      if (breaks > MOST_BREAKS) throw fault;
      const more = await again(at);
      if (!more) throw fault;
      pieces = more.pieces;
      return next();
    }
  }
  async function pull(out: ReadableStreamDefaultController<Uint8Array>) {
    if (at > all.end) return out.close();
    const piece = await next().catch((fault: unknown) => {
      throw toStoreFault(fault);
    });
    at += piece.length;
    out.enqueue(piece);
    if (at > all.end) out.close();
  }
  const cancel = () => void pieces.return?.();
  return new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
}
