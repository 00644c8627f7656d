// A process of its own for every picture: what a broken or huge one costs, or breaks, ends with it.
// node upright.mjs <quick|large> <MB> < picture → a line {"width","height","copy"} of the upright original, the JPEG of `copy` bytes, its thumbnail
// Ends with 3 when it is one for the queue of the large.
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

const isQuick = process.argv[2] === "quick";
const most = Number(process.argv[3]) * 1024 * 1024;

/** Where the system sets no limit of memory (Linux does); sharp works beside this thread. */
if (process.platform !== "linux")
  setInterval(() => process.memoryUsage.rss() > most && process.exit(1), 50).unref();

// Of all that libvips can open: no SVG, no PDF, no TIFF, whatever a file is called.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * Pixels. `streamed`: opened line by line, a phone's 200 million among them; `whole`: held in memory at once, at up to 8 bytes each.
 * `side`: that of a JPEG; a line of a PNG may be far longer.
 */
const MOST = { streamed: 268_000_000, whole: 64_000_000, side: 65_535 };
const QUICK = { streamed: 50_000_000, whole: 25_000_000 };

const picture = await buffer(process.stdin);

function isHeic() {
  return picture.toString("latin1", 4, 8) === "ftyp";
}

/** @param {{width?: number, height?: number}} size @param {"streamed" | "whole"} how */
function measure({ width = 0, height = 0 }, how) {
  const pixels = width * height;
  if (Math.max(width, height) > MOST.side || pixels > MOST[how]) throw new Error("too many pixels");
  if (isQuick && pixels > QUICK[how]) process.exit(3);
}

/** sharp reads no HEVC, so HEIC is decoded first; its decoder turns it upright. The first of its images is taken, all are measured. */
async function openHeic() {
  const { default: heic } = await import("heic-decode");
  const images = await heic.all({ buffer: picture });
  for (const image of images) measure(image, "whole");
  const raw = await images[0].decode();
  images.dispose();
  return sharp(Buffer.from(raw.data.buffer), {
    raw: { width: raw.width, height: raw.height, channels: 4 },
    limitInputPixels: MOST.whole,
  });
}

/** Lines of a JPEG or PNG come one after the other, unless they are interlaced or have to be turned. */
async function openOther() {
  const found = await sharp(picture, { failOn: "none", limitInputPixels: false }).metadata();
  const turned = found.format !== "jpeg" && (found.orientation ?? 1) > 1;
  const how = found.format === "webp" || found.isProgressive || turned ? "whole" : "streamed";
  measure(found, how);
  return sharp(picture, { failOn: "none", limitInputPixels: MOST[how] }).rotate();
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

const upright = await (isHeic() ? openHeic() : openOther());
const { autoOrient } = await upright.metadata();
const isLong = autoOrient.height > autoOrient.width * 3;
const copy = await paper(upright, 1400, isLong ? LONGEST : 2000).toBuffer();
const thumb = await paper(sharp(copy), 360, 720).toBuffer();
const { width, height } = autoOrient;
process.stdout.write(`${JSON.stringify({ width, height, copy: copy.length })}\n`);
process.stdout.write(copy);
process.stdout.write(thumb);
