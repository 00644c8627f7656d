import { SealFault } from "../../sealed/fault";
import { roomOf } from "./layout";
import { inPieces } from "./pieces";
import { headerSize, newStreamKey, openSegment, type Shape, type StreamKey, sealSegment } from "./segment";

/** The bytes sealed, header first. */
export async function* sealedBytes(
  bytes: AsyncIterable<Uint8Array>,
  main: Uint8Array,
  shape: Shape,
): AsyncGenerator<Uint8Array> {
  const own = newStreamKey(main, shape);
  yield own.header;
  let nth = 0;
  for await (const { piece, last } of inPieces(bytes, roomOf(shape))) {
    yield sealSegment(own, piece, { nth, last });
    nth += 1;
  }
}

/** nth: the segment they begin with. segments: how many the whole stream has; unknown when its end tells. */
type Part = { nth: number; segments?: number };

/** Opens sealed bytes segment by segment; throws SealFault at the first that is not what was sealed. */
export async function* openedBytes(
  bytes: AsyncIterable<Uint8Array>,
  own: StreamKey,
  { nth: begin, segments }: Part,
): AsyncGenerator<Buffer> {
  const { segment } = own.shape;
  const first = begin === 0 ? segment - headerSize(own.shape) : segment;
  let nth = begin;
  for await (const { piece, last: ends } of inPieces(bytes, { first, rest: segment })) {
    const last = segments === undefined ? ends : nth === segments - 1;
    const plain = openSegment(own, piece, { nth, last });
    if (!plain) throw new SealFault("changed", "file");
    yield plain;
    nth += 1;
  }
}

/** What is left of the bytes after `skip`, up to `length`. */
export async function* cutOut(
  bytes: AsyncIterable<Uint8Array>,
  { skip, length }: { skip: number; length: number },
): AsyncGenerator<Uint8Array> {
  let [over, left] = [skip, length];
  for await (const piece of bytes) {
    const wanted = piece.subarray(over, over + left);
    over = Math.max(0, over - piece.length);
    left -= wanted.length;
    if (wanted.length > 0) yield wanted;
    if (left === 0) return;
  }
}
