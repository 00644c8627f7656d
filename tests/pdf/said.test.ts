import { expect, test } from "vitest";
import { complete, cutFonts } from "@/lib/pdf/file/fonts";
import { printable } from "@/lib/pdf/printable";
import { layOut } from "@/lib/pdf/sheets/layout";
import { saidBy } from "@/lib/pdf/sheets/said";
import { sampleLetter } from "../fixtures/paper/letter";
import { samplePictures } from "../fixtures/paper/pictures";

test("The fonts cut before the layout hold all that the sheets say", async () => {
  const blocks = await printable(sampleLetter(30).blocks);
  const fonts = cutFonts(saidBy(blocks));
  const sheets = layOut(blocks, "letter", await samplePictures());
  const said = sheets.flatMap((sheet) => sheet.texts);
  expect(complete(fonts, said)).toBe(fonts);
});

test("Fonts that lack a character are cut again", () => {
  const fonts = cutFonts([{ voice: "text", text: "一二" }]);
  const [face] = complete(fonts, [{ voice: "text", text: "一三" }]).faces.values();
  expect(face?.subset.codePoints.map((code) => String.fromCodePoint(code))).toEqual(["一", "三"]);
});
