import type { PDFDocument, PDFImage, PDFRef } from "pdf-lib";
import type { Picture } from "../sheets/figures";
import { jpegFrame } from "./jpeg";
import { passPng } from "./png";
import type { Entries, Streams } from "./streams";

const spaces: Record<number, string> = { 1: "DeviceGray", 3: "DeviceRGB" };

/** Puts a picture into the document: its own packed bytes where PDF can read them, else by pdf-lib's decoder. */
export async function embedPicture(doc: PDFDocument, streams: Streams, picture: Picture): Promise<PDFRef> {
  if (picture.mime === "image/png") {
    const passed = passPng(picture.bytes);
    return passed ? addImage(streams, passed.rows, passed.entries) : decode(doc.embedPng(picture.bytes));
  }
  const frame = jpegFrame(picture.bytes);
  const space = frame && spaces[frame.components];
  if (!frame || !space) return decode(doc.embedJpg(picture.bytes));
  return addImage(streams, picture.bytes, {
    Width: frame.width,
    Height: frame.height,
    BitsPerComponent: frame.bits,
    ColorSpace: space,
    Filter: "DCTDecode",
  });
}

function addImage(streams: Streams, bytes: Uint8Array, entries: Entries): PDFRef {
  return streams.add(bytes, { Type: "XObject", Subtype: "Image", ...entries });
}

/** Transparent or interlaced PNGs, CMYK JPEGs. */
async function decode(decoding: Promise<PDFImage>): Promise<PDFRef> {
  const image = await decoding;
  await image.embed();
  return image.ref;
}
