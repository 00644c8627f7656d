import { readFileSync } from "node:fs";
import path from "node:path";

/** The part of harfbuzz-subset.wasm that is called here. Pointers and handles are numbers. */
type HarfBuzz = {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
};

const WRITABLE = 2;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLES = 3;
/** Tables that paper has no use for. Hints stay: without prep Ghostscript thins the strokes. */
const DROPPED = "GSUB GPOS GDEF BASE VORG vhea vmtx JSTF DSIG STAT MATH kern meta".split(" ");

let compiled: WebAssembly.Module | undefined;

/**
 * Returns a function that cuts the font down to some code points.
 * One wasm instance holds one font: its memory is fixed at 65 MiB and three Chinese fonts do not fit.
 */
export function openSubsetter(font: Uint8Array): (codePoints: Iterable<number>) => Uint8Array {
  const hb = instantiate();
  const face = loadFace(hb, font);
  return (codePoints) => subset(hb, face, codePoints);
}

function instantiate(): HarfBuzz {
  const file = path.join(process.cwd(), "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm");
  compiled ??= new WebAssembly.Module(readFileSync(file));
  const hb = new WebAssembly.Instance(compiled).exports as HarfBuzz;
  hb._initialize();
  return hb;
}

function loadFace(hb: HarfBuzz, font: Uint8Array): number {
  const place = hb.malloc(font.byteLength);
  if (!place) throw new Error(`A font of ${font.byteLength} bytes does not fit HarfBuzz's fixed memory`);
  new Uint8Array(hb.memory.buffer).set(font, place);
  const blob = hb.hb_blob_create(place, font.byteLength, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  return face;
}

function subset(hb: HarfBuzz, face: number, codePoints: Iterable<number>): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  if (!input) throw new Error("HarfBuzz has no memory left");
  hb.hb_subset_input_set_flags(input, NO_LAYOUT_CLOSURE);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLES);
  for (const tag of DROPPED) hb.hb_set_add(dropped, tagNumber(tag));
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const code of codePoints) hb.hb_set_add(wanted, code);
  const cut = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (!cut) throw new Error("HarfBuzz could not cut the font");
  return takeBytes(hb, cut);
}

/** The bytes are copied out before HarfBuzz frees them. */
function takeBytes(hb: HarfBuzz, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const length = hb.hb_blob_get_length(blob);
  const bytes = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), length).slice();
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  if (!length) throw new Error("HarfBuzz cut the font to nothing");
  return bytes;
}

function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
