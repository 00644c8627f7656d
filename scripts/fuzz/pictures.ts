// Pictures that say they are far larger than they are, or are no pictures: none may cost more than its process is given.
import { crc32, deflateSync } from "node:zlib";
import { residentOfTree } from "./http/process-tree";

export type Sample = { name: string; bytes: Buffer };

/** Of its processes, two at once: a quick one and a large one; and of the two that read what files say of themselves. In MB, beside what the server itself holds. */
const MOST_MB = 512 + 1024 + 2 * 512;
const LOOK_MS = 500;

/** Watches what the processes of pictures hold in memory; `faults` says whether it was ever too much. */
export function watchChildren(): { faults: () => string[] } {
  const own = () => Math.round(process.memoryUsage.rss() / 2 ** 20);
  let most = 0;
  setInterval(() => {
    most = Math.max(most, residentOfTree(process.pid) - own());
  }, LOOK_MS).unref();
  return { faults: () => (most > MOST_MB ? [`processes of pictures held ${most} MB`] : []) };
}

export function pictures(): Sample[] {
  const pngs = [
    png(8, 8),
    png(30_000, 30_000),
    png(2 ** 31 - 1, 2 ** 31 - 1),
    png(5000, 5000, 1),
    png(40_000, 40_000, 1),
  ];
  return [
    ...pngs.map((bytes, nth) => ({ name: `${nth}.png`, bytes })),
    { name: "frames.png", bytes: png(9000, 9000, 0, chunk("acTL", words(1_000_000, 0))) },
    { name: "canvas.webp", bytes: webp() },
    { name: "tiles.tif.jpg", bytes: tiff() },
    { name: "frames.gif.png", bytes: gif() },
    {
      name: "drawing.svg.png",
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>'),
    },
    { name: "page.html.jpg", bytes: Buffer.from("<!doctype html><script>alert(1)</script>") },
    { name: "program.exe.jpg", bytes: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 144)]) },
  ];
}

function png(width: number, height: number, interlace = 0, before?: Buffer): Buffer {
  const head = Buffer.concat([words(width, height), Buffer.from([8, 0, 0, 0, interlace])]);
  const data = deflateSync(
    Buffer.alloc(Math.min((width + 1) * height * (interlace ? 1.2 : 1), interlace ? 30_000_000 : 9_000_000)),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = [chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, chunk("IHDR", head), ...(before ? [before] : []), ...end]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([words(data.length), body, words(crc32(body))]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [nth, value] of values.entries()) bytes.writeUInt32BE(value, 4 * nth);
  return bytes;
}

/** An animation whose canvas has 268 million pixels, and no frame. */
function webp(): Buffer {
  const side = [0xff, 0x3f, 0]; // 16,384, less one
  const canvas = Buffer.from([...Buffer.from("VP8X"), 10, 0, 0, 0, 2, 0, 0, 0, ...side, ...side]);
  const animation = Buffer.from([...Buffer.from("ANIM"), 6, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 + canvas.length + animation.length);
  return Buffer.concat([Buffer.from("RIFF"), size, Buffer.from("WEBP"), canvas, animation]);
}

/** One tile of 4 thousand million pixels; the next image is the same one, for ever. */
function tiff(): Buffer {
  const tags = [256, 257, 322, 323].flatMap((tag) => [
    tag & 255,
    tag >> 8,
    4,
    0,
    1,
    0,
    0,
    0,
    0xff,
    0xff,
    0,
    0,
  ]);
  return Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 4, 0, ...tags, 8, 0, 0, 0]);
}

function gif(): Buffer {
  const head = [...Buffer.from("GIF89a"), 0xff, 0xff, 0xff, 0xff, 0, 0, 0];
  const frame = [0x2c, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 2, 1, 0x4c, 0];
  return Buffer.from([...head, ...Array.from({ length: 2000 }, () => frame).flat(), 0x3b]);
}
