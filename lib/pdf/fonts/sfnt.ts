import { readCharacterMap } from "./character-map";

/** What the writer must know of a TrueType font. Lengths are font units; unitsPerEm of them make one em. */
export type Sfnt = {
  unitsPerEm: number;
  glyphCount: number;
  /** Glyph by code point; 0 where the font has none. */
  glyphs: Uint16Array;
  /** Advance width by glyph. */
  advance(glyph: number): number;
  box: [number, number, number, number];
  ascent: number;
  descent: number;
  capHeight: number;
};

/** Reads the tables of a TrueType (glyf) font. Source: OpenType specification 1.9. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  if (!tables.has("glyf")) throw new Error("The font has no TrueType outlines (a CFF font or a collection)");
  const at = (tag: string) => need(tables, tag);
  const head = at("head");
  const hhea = at("hhea");
  const os2 = tables.get("OS/2");
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(at("maxp") + 4),
    glyphs: readCharacterMap(view, at("cmap")),
    advance: readAdvances(view, at("hmtx"), view.getUint16(hhea + 34)),
    box: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: os2 && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : view.getInt16(hhea + 4),
  };
}

function readDirectory(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16;
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(entry + k))).join("");
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

function need(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`The font has no ${tag} table`);
  return offset;
}

/** The widths are copied, so that the font's own buffer can be let go. */
function readAdvances(view: DataView, hmtx: number, count: number): (glyph: number) => number {
  const widths = new Uint16Array(count);
  for (let i = 0; i < count; i++) widths[i] = view.getUint16(hmtx + i * 4);
  return (glyph) => widths[glyph < count ? glyph : count - 1] ?? 0;
}
