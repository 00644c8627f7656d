import type { PDFContext } from "pdf-lib";
import { atOnce, type Steps } from "@/lib/calls/in-steps";
import { faceFor, type Voice } from "../fonts/chain";
import type { Face } from "../fonts/face";
import type { Said } from "../sheets/said";
import { embedFont, type Font, type Glyph, type Glyphs } from "./font";
import type { Streams } from "./streams";
import { type PackedSubset, packedSubset } from "./subsets";

/** The faces of one document, cut for what it says, while other threads are packing them. */
export type Fonts = { codes: Codes; faces: Map<Face, PackedSubset> };

/** Texts that are gone through in one step. */
const STEP = 500;

/** Cuts every face that is needed to say this. */
export function* cutFontsInSteps(said: Said[]): Steps<Fonts> {
  const codes = yield* codesIn(said);
  const cuts = [...codesByFace(codes)].map(([face, points]) => [face, packedSubset(face, points)] as const);
  return { codes, faces: new Map(cuts) };
}

/** The same at once. */
export function cutFonts(said: Said[]): Fonts {
  return atOnce(cutFontsInSteps(said));
}

/** The same fonts; or, should they lack a character of what is said, others that have it. */
export function* completeInSteps(fonts: Fonts, said: Said[]): Steps<Fonts> {
  for (const [at, { voice, text }] of said.entries()) {
    if (!holds(fonts.codes[voice], text)) return yield* cutFontsInSteps(said);
    if (at % STEP === STEP - 1) yield;
  }
  return fonts;
}

/** The same at once. */
export function complete(fonts: Fonts, said: Said[]): Fonts {
  return atOnce(completeInSteps(fonts, said));
}

/** Puts the fonts into the document, and says how each voice writes each character. */
export function embedFonts(context: PDFContext, streams: Streams, { codes, faces }: Fonts) {
  const fonts = new Map<Face, Font>();
  for (const [face, packed] of faces) {
    fonts.set(face, embedFont(context, streams, face, packed, `F${fonts.size + 1}`));
  }
  return { fonts: [...fonts.values()], glyphs: glyphsByVoice(codes, fonts) };
}

/** The code points each face has to draw, in rising order. */
export function charactersOf(said: Said[]): Map<Face, number[]> {
  return codesByFace(atOnce(codesIn(said)));
}

/** Each code point once, in the order met. */
type Codes = Record<Voice, Set<number>>;

function* codesIn(said: Said[]): Steps<Codes> {
  const codes: Codes = { text: new Set(), heading: new Set(), title: new Set() };
  for (const [at, { voice, text }] of said.entries()) {
    if (at % STEP === STEP - 1) yield;
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      codes[voice].add(code);
    }
  }
  return codes;
}

function holds(codes: Set<number>, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    if (!codes.has(code)) return false;
  }
  return true;
}

function codesByFace(codes: Codes): Map<Face, number[]> {
  const used = new Map<Face, Set<number>>();
  eachFace(codes, (_voice, code, face) => {
    const points = used.get(face) ?? new Set();
    used.set(face, points.add(code));
  });
  return new Map([...used].map(([face, points]) => [face, [...points].sort((a, b) => a - b)]));
}

function glyphsByVoice(codes: Codes, fonts: Map<Face, Font>): Glyphs {
  const glyphs: Glyphs = { text: new Map<number, Glyph>(), heading: new Map(), title: new Map() };
  eachFace(codes, (voice, code, face) => {
    const glyph = fonts.get(face)?.glyphs.get(code);
    if (glyph) glyphs[voice].set(code, glyph);
  });
  return glyphs;
}

function eachFace(codes: Codes, visit: (voice: Voice, code: number, face: Face) => void): void {
  for (const voice of ["text", "heading", "title"] as const) {
    for (const code of codes[voice]) {
      const face = faceFor(voice, code);
      if (face) visit(voice, code, face);
    }
  }
}
