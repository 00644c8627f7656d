import { wholeOf, widthOfHalf } from "../text/half";
import type { Face } from "./face";
import { readSfnt } from "./sfnt";

/** A face cut down to the characters of one document. */
export type Subset = {
  /** A TrueType font file. */
  font: Uint8Array;
  /** Six letters that tell this subset from others of its face, then the face's name. */
  name: string;
  codePoints: number[];
  /** The number under which the document writes each code point. */
  numbers: Map<number, number>;
  /** Glyph of each number. */
  glyphs: number[];
  /** Thousandths of an em, by number, where it is not 1000. */
  widths: Map<number, number>;
};

/** codePoints: sorted. Characters that share a glyph (一 and ⼀) get a number each, so text comes out as it went in. */
export function cutSubset(face: Face, codePoints: number[]): Subset {
  const font = face.subset(codePoints.map(wholeOf));
  const sfnt = readSfnt(font);
  const glyphs = Array.from({ length: sfnt.glyphCount }, (_, glyph) => glyph);
  const numbers = new Map<number, number>();
  const widths = new Map<number, number>();
  const taken = new Set<number>();
  for (const code of codePoints) {
    const glyph = sfnt.glyphs[wholeOf(code)] ?? 0;
    const number = taken.has(glyph) ? glyphs.push(glyph) - 1 : glyph;
    taken.add(glyph);
    numbers.set(code, number);
    const width = Math.round(widthOfHalf(code, sfnt.advance(glyph) / sfnt.unitsPerEm) * 1000);
    if (width !== 1000) widths.set(number, width);
  }
  return { font, name: `${tagOf(codePoints)}+${face.name}`, codePoints, numbers, glyphs, widths };
}

/** Six capitals out of the code points (FNV-1a). */
function tagOf(codePoints: number[]): string {
  let hash = 0x811c9dc5;
  for (const code of codePoints) hash = Math.imul(hash ^ code, 16777619) >>> 0;
  let tag = "";
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
