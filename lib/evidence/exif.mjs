import ExifReader from "exifreader";

/** Bytes of a picture that are searched: whole when small, else the beginning, where cameras write it. */
const WHOLE = 16 * 1024 * 1024;
const BEGINNING = 1024 * 1024;

/** How many of a picture's first bytes may say when it was taken. @param {number} size */
export function searched(size) {
  return size > WHOLE ? BEGINNING : size;
}

/** When a picture says it was taken, in its own words; "" for what it does not say. @param {ArrayBuffer} bytes */
export function exifTimes(bytes) {
  const { DateTimeOriginal, OffsetTimeOriginal } = ExifReader.load(bytes);
  return { date: text(DateTimeOriginal), offset: text(OffsetTimeOriginal) };
}

/** @param {{ description?: unknown } | undefined} tag */
function text(tag) {
  return typeof tag?.description === "string" ? tag.description : "";
}
