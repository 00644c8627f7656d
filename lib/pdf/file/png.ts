import { PDFHexString } from "pdf-lib";
import type { Entries, Entry } from "./streams";

/** What of a PNG goes into a PDF as it is: the packed rows, and how to read them. */
export type PassedPng = { rows: Uint8Array; entries: Entries };

const [GRAY, RGB, PALETTE] = [0, 2, 3];

/** Takes an opaque, not interlaced PNG without unpacking it; null for any other. */
export function passPng(bytes: Uint8Array): PassedPng | null {
  const chunks = chunksOf(bytes);
  const header = chunks.find((chunk) => chunk.type === "IHDR")?.data;
  if (!header || chunks.some((chunk) => chunk.type === "tRNS")) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [bits, colour, interlaced] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  const space = colourSpace(colour, chunks);
  if (interlaced || !space) return null;
  const columns = view.getUint32(0);
  const entries = {
    Width: columns,
    Height: view.getUint32(4),
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: colour === RGB ? 3 : 1, BitsPerComponent: bits, Columns: columns },
  };
  return {
    rows: Buffer.concat(chunks.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data)),
    entries,
  };
}

type Chunk = { type: string; data: Uint8Array };

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function colourSpace(colour: number, chunks: Chunk[]): Entry | null {
  if (colour === GRAY) return "DeviceGray";
  if (colour === RGB) return "DeviceRGB";
  const palette = chunks.find((chunk) => chunk.type === "PLTE")?.data;
  if (colour !== PALETTE || !palette) return null;
  const colours = PDFHexString.of(Buffer.from(palette).toString("hex"));
  return ["Indexed", "DeviceRGB", palette.length / 3 - 1, colours];
}
