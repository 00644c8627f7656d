// A process of its own for every picture: what a broken or huge one costs, or breaks, ends with it.
// node upright.mjs <mime> <picture → a line {"width","height","copy"} of the upright original, the JPEG of `copy` bytes, its thumbnail
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

const mime = process.argv[2];
const picture = await buffer(process.stdin);

/** HEIC of more pixels than this would take over a gigabyte to decode. */
const MOST_PIXELS = 60_000_000;
const lenient = { failOn: /** @type {const} */ ("none") };

/** sharp reads no HEVC, so HEIC is decoded first; its decoder turns it upright. */
async function opened() {
  if (mime !== "image/heic") return sharp(picture, lenient).rotate();
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  if (width * height > MOST_PIXELS) throw new Error("too many pixels");
  const { default: decode } = await import("heic-decode");
  const raw = await decode({ buffer: picture });
  return sharp(Buffer.from(raw.data), { raw: { width: raw.width, height: raw.height, channels: 4 } });
}

/** @param {sharp.Sharp} image @param {number} width @param {number} height */
function paper(image, width, height) {
  return image
    .resize({ width, height, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: 82 });
}

/** A long screenshot keeps its width, or nobody could read it; a JPEG is never higher than this. */
const LONGEST = 30_000;

const upright = await opened();
const { autoOrient } = await upright.metadata();
const isLong = autoOrient.height > autoOrient.width * 3;
const copy = await paper(upright, 1400, isLong ? LONGEST : 2000).toBuffer();
const thumb = await paper(sharp(copy), 360, 720).toBuffer();
const { width, height } = autoOrient;
process.stdout.write(`${JSON.stringify({ width, height, copy: copy.length })}\n`);
process.stdout.write(copy);
process.stdout.write(thumb);
