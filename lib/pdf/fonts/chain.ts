import path from "node:path";
import { wholeOf, widthOfHalf } from "../text/half";
import { CODE_POINTS } from "./character-map";
import { type Face, openFace } from "./face";
import { machineFonts } from "./machine-fonts";
import { openWenkai, wenkaiFace, wenkaiSlice } from "./wenkai";

/** text: 宋体; heading: 黑体; title: bold 宋体. */
export type Voice = "text" | "heading" | "title";

type Open = () => Face;
const serif = noto("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
const sans = noto("noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
const chains: Record<Voice, Open[]> = {
  text: [...hostFont(), serif, sans],
  heading: [noto("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"), serif, sans, ...hostFont()],
  title: [noto("noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"), serif, sans, ...hostFont()],
};

/** Where all of these and 霞鹜文楷 have nothing: what was drawn before is drawn as it was. */
const last: Open[] = [
  noto("noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
  ...machineFonts().map(fromFile),
];

const chosen: Record<Voice, Map<number, Face>> = { text: new Map(), heading: new Map(), title: new Map() };

/** Widths already measured, by code point; 0 where none is. */
const widths: Record<Voice, Float64Array> = {
  text: new Float64Array(CODE_POINTS),
  heading: new Float64Array(CODE_POINTS),
  title: new Float64Array(CODE_POINTS),
};
const measures = { text: measurer("text"), heading: measurer("heading"), title: measurer("title") };

/** The face that draws a character in a voice: the voice's own, else serif, sans, 霞鹜文楷, emoji, the machine's. */
export function faceFor(voice: Voice, codePoint: number): Face | undefined {
  const known = chosen[voice].get(codePoint);
  if (known) return known;
  const code = wholeOf(codePoint);
  const face = isPrivate(code) ? undefined : (firstWith(chains[voice], code) ?? rareFace(code));
  if (face) chosen[voice].set(codePoint, face);
  return face;
}

function rareFace(code: number): Face | undefined {
  return wenkaiSlice(code) === undefined ? firstWith(last, code) : wenkaiFace(code);
}

/** Measures a voice: advance width of a code point in em; a full em for what no opened font has. */
export function measureOf(voice: Voice): (codePoint: number) => number {
  return measures[voice];
}

/** Whether a face for this character is open already. */
export function isKnown(codePoint: number): boolean {
  return !isPrivate(codePoint) && (widths.text[codePoint] ?? 0) > 0;
}

function measurer(voice: Voice): (codePoint: number) => number {
  const known = widths[voice];
  return (codePoint) => known[codePoint] || measure(voice, codePoint);
}

function measure(voice: Voice, codePoint: number): number {
  const face = faceFor(voice, codePoint);
  if (!face) return 1;
  const width = widthIn(face, codePoint);
  widths[voice][codePoint] = width;
  return width;
}

function widthIn({ sfnt }: Face, codePoint: number): number {
  const glyph = sfnt.glyphs[wholeOf(codePoint)] ?? 0;
  return widthOfHalf(codePoint, sfnt.advance(glyph) / sfnt.unitsPerEm);
}

/** Whether any font draws this character, without unpacking one. */
export function canDraw(codePoint: number): boolean {
  if (isPrivate(codePoint)) return false;
  const isHere = firstWith(chains.text, codePoint) ?? wenkaiSlice(codePoint) ?? firstWith(last, codePoint);
  return isHere !== undefined;
}

/** Unpacks what the first faces lack, so that faceFor finds it. */
export async function prepareFonts(codePoints: Iterable<number>): Promise<void> {
  const rare = [...codePoints].filter((code) => !faceFor("text", code) && canDraw(code));
  if (rare.length > 0) await openWenkai(rare);
}

function firstWith(opens: Open[], codePoint: number): Face | undefined {
  for (const open of opens) {
    const face = open();
    if (face.sfnt.glyphs[codePoint]) return face;
  }
  return undefined;
}

/** QINGJING_FONT names a TrueType file of the host's own, such as a 仿宋; it comes before all others. */
function hostFont(): Open[] {
  const file = process.env.QINGJING_FONT;
  return file ? [fromFile(path.resolve(file))] : [];
}

function fromFile(file: string): Open {
  return () => openFace(file);
}

function noto(file: string): Open {
  let face: Face | undefined;
  return () => {
    face ??= openFace(path.join(process.cwd(), "node_modules/@expo-google-fonts", file));
    return face;
  };
}

/** Private-use code points mean something else in every font. */
function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}
