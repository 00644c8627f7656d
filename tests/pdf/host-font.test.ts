import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { afterEach, expect, test, vi } from "vitest";
import { letterOf } from "../fixtures/paper/letter";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const folder = "node_modules/@expo-google-fonts";

/** The fonts of a one-line letter printed with this font of the host's own. */
async function fontsWith(file: string, text: string): Promise<string[]> {
  vi.stubEnv("QINGJING_FONT", file);
  vi.resetModules();
  const { renderLetter } = await import("@/lib/pdf/render");
  const { bytes } = await renderLetter(letterOf([{ kind: "paragraph", runs: [{ text }] }]));
  return fontNames(bytes);
}

async function fontNames(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes);
  const dicts = context.enumerateIndirectObjects().flatMap(([, it]) => (it instanceof PDFDict ? [it] : []));
  const fonts = dicts.filter((dict) => dict.get(PDFName.of("Subtype")) === PDFName.of("Type0"));
  return fonts.map((font) => String(font.get(PDFName.of("BaseFont"))).slice(8)).sort();
}

test("A font of the host's own comes before all others in the text", async () => {
  const sans = `${folder}/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`;
  expect(await fontsWith(sans, "来电")).toEqual(["NotoSansSC400Regular"]);
});

test("What the host's font lacks comes from the next one", async () => {
  const latin = "node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf";
  expect(await fontsWith(latin, "来电12次")).toEqual(["LiberationSansRegular", "NotoSerifSC400Regular"]);
});

test("A font without TrueType outlines is refused by name of what it lacks", async () => {
  await expect(fontsWith("node_modules/pdfjs-dist/standard_fonts/FoxitSerif.pfb", "来电")).rejects.toThrow(
    /font/i,
  );
});

test("A font of the machine is asked when all others have nothing", async () => {
  const latin = "node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf";
  vi.doMock("@/lib/pdf/fonts/machine-fonts", () => ({ machineFonts: () => [latin] }));
  expect(await fontsWith("", "来电⌠")).toEqual(["LiberationSansRegular", "NotoSerifSC400Regular"]);
  vi.doUnmock("@/lib/pdf/fonts/machine-fonts");
  expect(await fontsWith("", "来电⌠")).toEqual(["NotoSerifSC400Regular"]);
});
