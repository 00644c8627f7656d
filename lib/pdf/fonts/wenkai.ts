import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import fontverter from "fontverter";
import { type Face, faceOf } from "./face";

/** 霞鹜文楷 (OFL-1.1) reaches 45,505 code points; npm has it as 313 woff2 slices with a style sheet that lists them. */
const FOLDER = "node_modules/@chinese-fonts/lxgwwenkai/dist/LXGWWenKai-Regular";
const SLICE = /url\("\.\/([0-9a-f]+\.woff2)"\)[^}]*?unicode-range:([^;}]+)/g;

let index: Map<number, string> | undefined;
const slices = new Map<string, Promise<Face>>();
const opened = new Map<string, Face>();

/** File name of the slice that holds a code point. */
export function wenkaiSlice(codePoint: number): string | undefined {
  index ??= readIndex(readFileSync(path.join(process.cwd(), FOLDER, "result.css"), "utf8"));
  return index.get(codePoint);
}

/** The face of a slice that openWenkai has unpacked. */
export function wenkaiFace(codePoint: number): Face | undefined {
  const slice = wenkaiSlice(codePoint);
  return slice ? opened.get(slice) : undefined;
}

/** Unpacks the slices that hold these code points. */
export async function openWenkai(codePoints: Iterable<number>): Promise<void> {
  const wanted = new Set([...codePoints].map(wenkaiSlice));
  await Promise.all([...wanted].map((slice) => slice && openSlice(slice)));
}

function openSlice(slice: string): Promise<Face> {
  const face = slices.get(slice) ?? unpack(slice);
  slices.set(slice, face);
  return face;
}

async function unpack(slice: string): Promise<Face> {
  const woff2 = await readFile(path.join(process.cwd(), FOLDER, slice));
  const face = faceOf(`LXGWWenKai${slice.slice(0, 6)}`, await fontverter.convert(woff2, "sfnt"));
  opened.set(slice, face);
  return face;
}

function readIndex(css: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, slice, ranges] of css.matchAll(SLICE)) {
    if (!slice || !ranges) continue;
    for (const range of ranges.split(",")) {
      const [first = 0, last = first] = range
        .replace("U+", "")
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      for (let code = first; code <= last; code++) if (!found.has(code)) found.set(code, slice);
    }
  }
  return found;
}
