import { PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { breather, breathing } from "@/lib/turns/breathe";
import type { Picture } from "../sheets/figures";
import { PAPER } from "../sheets/look";
import type { Sheet } from "../sheets/sheet";
import { contentOf } from "./content";
import { completeInSteps, embedFonts, type Fonts } from "./fonts";
import { embedPicture } from "./image";
import { pack, Streams } from "./streams";

/** Objects that are written before others have their turn. */
const OBJECTS_AT_ONCE = 2_000;

/** title: for the window's bar. on: yyyy-mm-dd, the document's only clock. */
export type About = { title: string; on: string };

/** The sheets as the bytes of a PDF, with the fonts that were cut for them. The same sheets give the same bytes. */
export async function writePdf(
  sheets: Sheet[],
  about: About,
  cut: Fonts,
  pictures: Map<string, Picture>,
): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const streams = new Streams(doc.context);
  const said = sheets.flatMap((sheet) => sheet.texts);
  const { fonts, glyphs } = embedFonts(doc.context, streams, await breathing(completeInSteps(cut, said)));
  const images = await embedPictures(doc, streams, sheets, pictures);
  const resources = doc.context.register(
    doc.context.obj({
      Font: Object.fromEntries(fonts.map((font) => [font.key, font.ref])),
      XObject: Object.fromEntries([...images.values()].map((image) => [image.key, image.ref])),
    }),
  );
  const keys = new Map([...images].map(([id, image]) => [id, image.key]));
  const breath = breather();
  for (const sheet of sheets) {
    await breath();
    const content = pack(contentOf(sheet, glyphs, keys));
    addPage(doc, resources, streams.add(content, { Filter: "FlateDecode" }));
  }
  inscribe(doc, about);
  await streams.allPacked();
  return doc.save({
    objectsPerTick: OBJECTS_AT_ONCE,
    updateFieldAppearances: false,
    useObjectStreams: false,
  });
}

type Image = { key: string; ref: PDFRef };

async function embedPictures(
  doc: PDFDocument,
  streams: Streams,
  sheets: Sheet[],
  pictures: Map<string, Picture>,
): Promise<Map<string, Image>> {
  const images = new Map<string, Image>();
  for (const { evidenceId } of sheets.flatMap((sheet) => sheet.pictures)) {
    const picture = pictures.get(evidenceId);
    if (!picture || images.has(evidenceId)) continue;
    images.set(evidenceId, { key: `I${images.size + 1}`, ref: await embedPicture(doc, streams, picture) });
  }
  return images;
}

function addPage(doc: PDFDocument, resources: PDFRef, content: PDFRef): void {
  const { node } = doc.addPage([PAPER.width, PAPER.height]);
  node.set(PDFName.of("Resources"), resources);
  node.set(PDFName.of("Contents"), content);
}

function inscribe(doc: PDFDocument, { title, on }: About): void {
  const day = new Date(`${on}T00:00:00+08:00`);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setLanguage("zh-CN");
  doc.setProducer("清静");
  doc.setCreationDate(day);
  doc.setModificationDate(day);
}
