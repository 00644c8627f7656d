import type { ByteRange } from "@/lib/evidence/byte-range";
import { headerSize, type Shape, TAG } from "./segment";

/** Plain bytes in the first segment, which shares its room with the header, and in any other. */
export function roomOf(shape: Shape): { first: number; rest: number } {
  return { first: shape.segment - headerSize(shape) - TAG, rest: shape.segment - TAG };
}

/** A stream of so many sealed bytes, header included. null: no stream can be of that size. */
export function measured(shape: Shape, size: number): { segments: number; plain: number } | null {
  const segments = Math.ceil(size / shape.segment);
  const lastOne = size - (segments - 1) * shape.segment - (segments === 1 ? headerSize(shape) : 0);
  if (segments < 1 || lastOne < TAG) return null;
  return { segments, plain: size - headerSize(shape) - segments * TAG };
}

/** Segments to be opened for some plain bytes, where they lie in the stream, and what of them is wanted. */
export type Cut = {
  nth: number;
  sealed: ByteRange;
  /** Plain bytes to pass over before the first wanted one. */
  skip: number;
  length: number;
};

/** Both ends of a range are counted in; it has to lie inside the plain bytes. */
export function cutFor(shape: Shape, size: number, { start, end }: ByteRange): Cut {
  const [from, to] = [segmentOf(shape, start), segmentOf(shape, end)];
  const begin = from === 0 ? headerSize(shape) : from * shape.segment;
  const finish = Math.min((to + 1) * shape.segment, size);
  const skip = start - plainStart(shape, from);
  return { nth: from, sealed: { start: begin, end: finish - 1 }, skip, length: end - start + 1 };
}

function segmentOf(shape: Shape, at: number): number {
  const { first, rest } = roomOf(shape);
  return at < first ? 0 : 1 + Math.floor((at - first) / rest);
}

function plainStart(shape: Shape, nth: number): number {
  const { first, rest } = roomOf(shape);
  return nth === 0 ? 0 : first + (nth - 1) * rest;
}
