import { readFileSync } from "node:fs";
import { openSubsetter } from "./harfbuzz";
import { readSfnt, type Sfnt } from "./sfnt";

/** One font file, read once per process. */
export type Face = {
  /** For the PDF's font name: letters and digits only. */
  name: string;
  sfnt: Sfnt;
  /** Cuts the font down to these code points; the bytes of a TrueType font. */
  subset(codePoints: Iterable<number>): Uint8Array;
};

const faces = new Map<string, Face>();

/** Opens a TrueType file; HarfBuzz gets its copy only when something is cut from it. */
export function openFace(file: string): Face {
  const known = faces.get(file);
  if (known) return known;
  const face = faceOf(file.split(/[/\\]/).pop() ?? file, readFileSync(file));
  faces.set(file, face);
  return face;
}

export function faceOf(fileName: string, bytes: Uint8Array): Face {
  const sfnt = readSfnt(bytes);
  let font: Uint8Array | null = bytes;
  let cut: ReturnType<typeof openSubsetter> | undefined;
  return {
    name: fileName.replace(/\.\w+$/, "").replace(/\W|_/g, "") || "Font",
    sfnt,
    subset(codePoints) {
      if (font) cut = openSubsetter(font);
      font = null; // HarfBuzz has its own copy now
      return cut?.(codePoints) ?? new Uint8Array();
    },
  };
}
