import { GetObjectCommand } from "@aws-sdk/client-s3";
import type { ByteRange } from "@/lib/evidence/byte-range";
import type { Place } from "../file-store";
import type { Bucket } from "./bucket";
import { isMissing } from "./fault";

/** Bytes on their way, how many there will be, and of which version. */
export type Got = { pieces: AsyncIterableIterator<Uint8Array>; length: number; tag: string | undefined };

/** What to ask for. `cutHere`: the store cannot be trusted with ranges, so all is asked for and the rest dropped. */
export type Wanted = { range?: ByteRange; tag?: string; cutHere: boolean };

/** Asks for an object or a part of it; null when there is none. A `tag` makes any other version a fault. */
export async function getObject(bucket: Bucket, place: Place, wanted: Wanted): Promise<Got | null> {
  const { range, tag: IfMatch, cutHere } = wanted;
  const Range = range && !cutHere ? `bytes=${range.start}-${range.end}` : undefined;
  try {
    const answer = await bucket.client.send(new GetObjectCommand({ ...bucket.at(place), Range, IfMatch }));
    const pieces = (answer.Body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]() as Got["pieces"];
    const from = firstByte(answer.ContentRange);
    const sent = { start: from, end: from + (answer.ContentLength ?? 0) - 1 };
    return { ...part(pieces, sent, range ?? sent), tag: answer.ETag };
  } catch (fault) {
    if (isMissing(fault)) return null;
    if (isBeyond(fault)) return { pieces: nothing(), length: 0, tag: undefined };
    throw fault;
  }
}

/** A range that begins after the last byte. */
function isBeyond(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "InvalidRange";
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Of "bytes 5-9/20" 5; a store that knows no ranges says nothing, and sends all. */
function firstByte(contentRange = ""): number {
  return Number(/^bytes (\d+)-/.exec(contentRange)?.[1] ?? 0);
}

/** What was asked for of what was sent, which may be more. */
function part(pieces: Got["pieces"], sent: ByteRange, asked: ByteRange): Omit<Got, "tag"> {
  const { start, end } = { start: asked.start, end: Math.min(asked.end, sent.end) };
  const exact = sent.start === start && sent.end === end;
  return { pieces: exact ? pieces : within(pieces, sent.start, { start, end }), length: end + 1 - start };
}

/** Of pieces that begin at byte `at`, those of a range. */
async function* within(pieces: AsyncIterableIterator<Uint8Array>, at: number, { start, end }: ByteRange) {
  let next = at;
  for await (const piece of pieces) {
    const wanted = piece.subarray(Math.max(0, start - next), Math.max(0, end + 1 - next));
    next += piece.length;
    if (wanted.length > 0) yield wanted;
    if (next > end) return;
  }
}
