import type { PDFContext } from "pdf-lib";
import { faceFor, type Voice } from "../fonts/chain";
import { CODE_POINTS } from "../fonts/character-map";
import type { Face } from "../fonts/face";
import type { Sheet } from "../sheets/sheet";
import { embedFont, type Font, type Glyph, type Glyphs } from "./font";
import type { Streams } from "./streams";

/** Embeds every face the sheets need, and says how each voice writes each character. */
export function embedFonts(context: PDFContext, streams: Streams, sheets: Sheet[]) {
  const spoken = codesByVoice(sheets);
  const fonts = new Map<Face, Font>();
  for (const [face, codes] of codesByFace(spoken)) {
    fonts.set(face, embedFont(context, streams, face, codes, `F${fonts.size + 1}`));
  }
  return { fonts: [...fonts.values()], glyphs: glyphsByVoice(spoken, fonts) };
}

/** The code points each face has to draw, in rising order. */
export function charactersOf(sheets: Sheet[]): Map<Face, number[]> {
  return codesByFace(codesByVoice(sheets));
}

type Spoken = Record<Voice, number[]>;

/** Each code point once, in the order met. */
function codesByVoice(sheets: Sheet[]): Spoken {
  const spoken: Spoken = { text: [], heading: [], title: [] };
  const met = { text: blank(), heading: blank(), title: blank() };
  for (const sheet of sheets) {
    for (const { voice, text } of sheet.texts) meet(text, met[voice], spoken[voice]);
  }
  return spoken;
}

function blank(): Uint8Array {
  return new Uint8Array(CODE_POINTS);
}

function meet(text: string, met: Uint8Array, codes: number[]): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    if (met[code]) continue;
    met[code] = 1;
    codes.push(code);
  }
}

function codesByFace(spoken: Spoken): Map<Face, number[]> {
  const used = new Map<Face, Set<number>>();
  eachFace(spoken, (_voice, code, face) => {
    const codes = used.get(face) ?? new Set();
    used.set(face, codes.add(code));
  });
  return new Map([...used].map(([face, codes]) => [face, [...codes].sort((a, b) => a - b)]));
}

function glyphsByVoice(spoken: Spoken, fonts: Map<Face, Font>): Glyphs {
  const glyphs: Glyphs = { text: new Map<number, Glyph>(), heading: new Map(), title: new Map() };
  eachFace(spoken, (voice, code, face) => {
    const glyph = fonts.get(face)?.glyphs.get(code);
    if (glyph) glyphs[voice].set(code, glyph);
  });
  return glyphs;
}

function eachFace(spoken: Spoken, visit: (voice: Voice, code: number, face: Face) => void): void {
  for (const voice of ["text", "heading", "title"] as const) {
    for (const code of spoken[voice]) {
      const face = faceFor(voice, code);
      if (face) visit(voice, code, face);
    }
  }
}
