import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { forgetSubsets } from "@/lib/pdf/file/subsets";
import { type Picture, renderDocument, renderLetter } from "@/lib/pdf/render";
import { letterOf, sampleLetter } from "../fixtures/paper/letter";
import { samplePictures } from "../fixtures/paper/pictures";
import { checkPdf } from "../fixtures/paper/qpdf";

function printElsewhere(zone: string): string {
  const args = ["--import", "tsx", "tests/fixtures/paper/print.ts"];
  return execFileSync(process.execPath, args, {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: "" },
    encoding: "utf8",
  });
}

test("The same letter gives the same bytes, in another process, another zone and with nothing remembered", async () => {
  const pictures = await samplePictures();
  const { bytes } = await renderLetter(sampleLetter(30), pictures);
  forgetSubsets();
  const again = await renderLetter(sampleLetter(30), pictures);
  expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect([printElsewhere("Asia/Shanghai"), printElsewhere("America/Lima")]).toEqual([hash, hash]);
});

test("Letters written at the same time do not mix", async () => {
  const alone = await Promise.all(
    [1, 2, 3].map(async (n) => (await renderLetter(sampleLetter(n * 10))).bytes),
  );
  forgetSubsets();
  for (const [index, bytes] of alone.entries()) {
    expect(Buffer.compare((await renderLetter(sampleLetter((index + 1) * 10))).bytes, bytes)).toBe(0);
  }
});

const white = {
  create: { width: 40, height: 30, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } },
} as const;
const kinds: Record<string, () => Promise<Buffer>> = {
  "JPEG, colour": () => sharp(white).flatten().jpeg().toBuffer(),
  "JPEG, grey": () => sharp(white).flatten().greyscale().jpeg().toBuffer(),
  "JPEG, CMYK": () => sharp(white).flatten().toColourspace("cmyk").jpeg().toBuffer(),
  "PNG, opaque": () => sharp(white).flatten().png().toBuffer(),
  "PNG, palette": () => sharp(white).flatten().png({ palette: true }).toBuffer(),
  "PNG, transparent": () => sharp(white).png().toBuffer(),
  "PNG, interlaced": () => sharp(white).flatten().png({ progressive: true }).toBuffer(),
};

test.each(Object.keys(kinds))("qpdf finds nothing wrong with a letter that shows a %s", async (name) => {
  const bytes = (await kinds[name]?.()) ?? Buffer.alloc(0);
  const mime: Picture["mime"] = name.startsWith("PNG") ? "image/png" : "image/jpeg";
  const letter = letterOf([{ kind: "figure", evidenceId: "one", caption: name }]);
  const printed = await renderLetter(letter, new Map([["one", { bytes, mime, width: 40, height: 30 }]]));
  expect(await checkPdf(printed.bytes)).toBe(0);
});

test("qpdf finds nothing wrong with the sample letter, an empty letter and an empty list", async () => {
  const all = [
    await renderLetter(sampleLetter(200), await samplePictures()),
    await renderLetter(letterOf([])),
    await renderDocument({ title: "", on: "2026-10-09", blocks: [] }),
  ];
  for (const { bytes } of all) expect(await checkPdf(bytes)).toBe(0);
});

test("qpdf does find what is wrong", async () => {
  const { bytes } = await renderLetter(letterOf([]));
  expect(await checkPdf(bytes.slice(0, -200))).not.toBe(0);
});

test("The day of the letter is its only clock", async () => {
  const { bytes } = await renderLetter(letterOf([{ kind: "paragraph", runs: [{ text: "甲" }] }]));
  const { PDFDocument } = await import("pdf-lib");
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getCreationDate()?.toISOString()).toBe("2026-10-08T16:00:00.000Z");
});
