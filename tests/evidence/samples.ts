import { readFileSync } from "node:fs";
import sharp from "sharp";
import type { StoredFile } from "@/lib/store/files/stored-file";
import { wavHead } from "../fixtures/wav.mjs";

/** A file of tests/fixtures/evidence. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/evidence/${name}`, import.meta.url));
}

/** As it would lie in the store. */
export function stored(bytes: Uint8Array): StoredFile {
  const open = async ({ start, end } = { start: 0, end: bytes.length - 1 }) =>
    new Blob([new Uint8Array(bytes.subarray(start, end + 1))]).stream();
  return { size: bytes.length, open };
}

/** Frames of the lowest mode: 4.75 kbit/s narrow (13 bytes), 6.6 kbit/s wide (18 bytes), 20 ms each. */
export function amr(frames: number, wide = false): Buffer {
  const frame = Buffer.alloc(wide ? 18 : 13);
  frame[0] = 0x04;
  return Buffer.concat([Buffer.from(wide ? "#!AMR-WB\n" : "#!AMR\n"), ...Array(frames).fill(frame)]);
}

/** Silence. */
export function wav(seconds: number): Buffer {
  const silence = Buffer.alloc(seconds * 16_000);
  return Buffer.concat([wavHead(silence.length), silence]);
}

export const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

/** 96×64 vermilion with a black band along the top, as the sensor saw it. */
export function picture(width = 96, height = 64) {
  const band = { create: { width, height: height / 4, channels: 3 as const, background: "#000000" } };
  return sharp({ create: { width, height, channels: 3, background: "#c0351c" } }).composite([
    { input: band, top: 0, left: 0 },
  ]);
}

/** The same, held sideways: upright it is 64×96 with the band on the right. */
export function sidewaysPhoto(): Promise<Buffer> {
  return picture()
    .jpeg({ quality: 95 })
    .withExif({ IFD2: { DateTimeOriginal: "2026:09:14 10:05:00", OffsetTimeOriginal: "+08:00" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
