import type { Face } from "../fonts/face";
import { cutSubset, type Subset } from "../fonts/subset";
import { unicodeMap } from "../fonts/unicode-map";
import { type Packed, pack } from "./streams";

/** A subset with its streams packed: the dear part of a document, and the same for preview and download. */
export type PackedSubset = { subset: Subset; font: Packed; unicode: Packed };

const KEPT = 32;
const recent = new Map<string, PackedSubset>();

/** The subset of a face for these code points (sorted); the last 32 are kept. */
export function packedSubset(face: Face, codePoints: number[]): PackedSubset {
  const key = `${face.name} ${String.fromCodePoint(...codePoints)}`;
  const packed = recent.get(key) ?? packSubset(face, codePoints);
  recent.delete(key);
  recent.set(key, packed);
  const oldest = recent.keys().next().value;
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return packed;
}

/** For measuring: the next document pays the full price. */
export function forgetSubsets(): void {
  recent.clear();
}

function packSubset(face: Face, codePoints: number[]): PackedSubset {
  const subset = cutSubset(face, codePoints);
  const unicode = Buffer.from(unicodeMap(subset.numbers), "latin1");
  return { subset, font: pack(subset.font), unicode: pack(unicode) };
}
