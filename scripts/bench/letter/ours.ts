import { deflateSync, inflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from "pdf-lib";
import type { Letter } from "@/lib/letters/letter";
import { charactersOf } from "@/lib/pdf/file/fonts";
import { forgetSubsets } from "@/lib/pdf/file/subsets";
import { printable } from "@/lib/pdf/printable";
import { type Picture, renderLetter } from "@/lib/pdf/render";
import { layOut } from "@/lib/pdf/sheets/layout";

type Content = { letter: Letter; pictures: Map<string, Picture> };

/** Our own way, every letter as if it were the first with its characters; the floor is measured between the letters. */
export async function open({ letter, pictures }: Content) {
  return {
    async render() {
      forgetSubsets();
      return (await renderLetter(letter, pictures)).bytes;
    },
    prepareFloor: () => prepareFloor({ letter, pictures }),
  };
}

/** As between preview and download: the cut fonts of the last letters are remembered. */
export async function openRemembering({ letter, pictures }: Content) {
  return { render: async () => (await renderLetter(letter, pictures)).bytes };
}

/**
 * The physical floor: cutting the same characters out of the same fonts, packing every stream of the same document
 * once, and copying its images, one after the other and nothing else.
 */
async function prepareFloor({ letter, pictures }: Content): Promise<() => void> {
  const sheets = layOut(await printable(letter.blocks), "letter", pictures);
  const cuts = [...charactersOf(sheets.flatMap((sheet) => sheet.texts))];
  const { packed, images } = await streamsOf((await renderLetter(letter, pictures)).bytes);
  return () => {
    for (const [face, codes] of cuts) face.subset(codes);
    for (const bytes of packed) deflateSync(bytes, { level: 6 });
    Buffer.concat(images);
  };
}

/** The streams of a document: unpacked, but images as they are. */
async function streamsOf(bytes: Uint8Array) {
  const doc = await PDFDocument.load(bytes);
  const packed: Uint8Array[] = [];
  const images: Uint8Array[] = [];
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const image = object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image");
    const filter = object.dict.get(PDFName.of("Filter"));
    if (image) images.push(object.contents);
    else if (
      filter === PDFName.of("FlateDecode") &&
      object.dict.get(PDFName.of("N")) instanceof PDFNumber === false
    )
      packed.push(inflateSync(object.contents));
  }
  return { packed, images };
}
