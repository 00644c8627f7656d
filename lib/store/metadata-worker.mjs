// Reads what pictures and recordings say of themselves, in a process of its own: one that never comes to an end is ended, and takes nothing along.
// node metadata-worker.mjs: says {"ready"}; is given a length in 4 bytes and so much JSON {"of","size","type"}; asks {"from","to"}, and is
// given those bytes; says {"told"}, and waits for the next file.
import { windowed } from "../evidence/windowed.mjs";

const input = process.stdin[Symbol.asyncIterator]();
/** @type {Buffer[]} */
let held = [];
let size = 0;

/** @param {object} message */
function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** The next bytes; ends the process where the server has gone. @param {number} length */
async function take(length) {
  while (size < length) {
    const { value, done } = await input.next();
    if (done) process.exit();
    held.push(value);
    size += value.length;
  }
  const all = Buffer.concat(held, size);
  held = [all.subarray(length)];
  size -= length;
  return new Uint8Array(all.subarray(0, length));
}

/** @param {number} from @param {number} to */
async function read(from, to) {
  if (to <= from) return new Uint8Array();
  say({ from, to });
  return take(to - from);
}

/** @param {{ size: number }} picture */
async function pictureTold(picture) {
  const { exifTimes, searched } = await import("../evidence/exif.mjs");
  return { of: "picture", ...exifTimes((await read(0, searched(picture.size))).buffer) };
}

/** @param {{ size: number, type: string }} recording */
async function recordingTold(recording) {
  const { parseBlob } = await import("music-metadata");
  const file = windowed(recording.size, recording.type, read);
  const { duration, hasVideo, creationTime } = (await parseBlob(file, { duration: true, skipCovers: true }))
    .format;
  const made = creationTime && !Number.isNaN(creationTime.getTime()) ? creationTime.toISOString() : null;
  return { of: "recording", seconds: duration ?? null, hasVideo: hasVideo ?? null, made };
}

say({ ready: true });
for (;;) {
  const [length = 0] = new Uint32Array((await take(4)).buffer);
  const wanted = JSON.parse(new TextDecoder().decode(await take(length)));
  const tell = wanted.of === "picture" ? pictureTold : recordingTold;
  // A container that is broken says nothing.
  say({ told: await tell(wanted).catch(() => null) });
}
