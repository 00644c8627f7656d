import { type PDFContext, type PDFRef, PDFString } from "pdf-lib";
import type { Voice } from "../fonts/chain";
import type { Face } from "../fonts/face";
import type { Subset } from "../fonts/subset";
import { pack, type Streams } from "./streams";
import type { PackedSubset } from "./subsets";

/** A character as it is written: the key of its font, and what stands for it in a string of that font. */
export type Glyph = { font: string; string: string };

/** Glyph by code point, for each voice. */
export type Glyphs = Record<Voice, Map<number, Glyph>>;

/** A font inside the document, with the glyphs of its characters. */
export type Font = { key: string; ref: PDFRef; glyphs: Map<number, Glyph> };

/** Puts a face into the document as a Type 0 font with the glyphs it was cut down to (ISO 32000-1, 9.7). */
export function embedFont(
  context: PDFContext,
  streams: Streams,
  face: Face,
  { subset, font, unicode }: PackedSubset,
  key: string,
): Font {
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: subset.name,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      CIDToGIDMap: glyphMap(subset, streams),
      FontDescriptor: descriptor(context, face, subset.name, streams.add(font, fileEntries(subset))),
      DW: 1000,
      W: [...subset.widths].flatMap(([number, width]) => [number, [width]]),
    }),
  );
  const ref = context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: subset.name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: streams.add(unicode, { Filter: "FlateDecode" }),
    }),
  );
  return { key, ref, glyphs: glyphsOf(subset, key) };
}

function fileEntries(subset: Subset) {
  return { Filter: "FlateDecode", Length1: subset.font.length };
}

/** Identity, unless two numbers share a glyph. */
function glyphMap(subset: Subset, streams: Streams): PDFRef | string {
  if (subset.glyphs.every((glyph, number) => glyph === number)) return "Identity";
  const map = Buffer.alloc(2 * subset.glyphs.length);
  for (const [number, glyph] of subset.glyphs.entries()) map.writeUInt16BE(glyph, 2 * number);
  return streams.add(pack(map), { Filter: "FlateDecode" });
}

function descriptor(context: PDFContext, { sfnt }: Face, name: string, file: PDFRef): PDFRef {
  const scale = (units: number) => Math.round((units * 1000) / sfnt.unitsPerEm);
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: 4,
      FontBBox: sfnt.box.map(scale),
      ItalicAngle: 0,
      Ascent: scale(sfnt.ascent),
      Descent: scale(sfnt.descent),
      CapHeight: scale(sfnt.capHeight),
      StemV: 80,
      FontFile2: file,
    }),
  );
}

/** Two bytes a character, written so that they may stand between ( and ). */
function glyphsOf(subset: Subset, font: string): Map<number, Glyph> {
  const glyphs = new Map<number, Glyph>();
  for (const [code, number] of subset.numbers) {
    glyphs.set(code, { font, string: escapeByte(number >> 8) + escapeByte(number & 0xff) });
  }
  return glyphs;
}

function escapeByte(byte: number): string {
  if (byte === 13) return "\\r";
  const character = String.fromCharCode(byte);
  return "()\\".includes(character) ? `\\${character}` : character;
}
