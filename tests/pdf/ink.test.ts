import { expect, test } from "vitest";
import { renderLetter } from "@/lib/pdf/render";
import { type Inked, inkOf } from "../fixtures/paper/ink";
import { letterBlocks, letterOf } from "../fixtures/paper/letter";
import { tongyong } from "../fixtures/paper/tongyong";

const names = "䶮㛃𬱖𠅤堃犇喆";

async function inkOfText(text: string): Promise<Inked[]> {
  const { bytes } = await renderLetter(letterOf([{ kind: "paragraph", runs: [{ text }] }]));
  return inkOf(bytes, text.replace(/[\0-\uffff]/gu, ""));
}

/** Characters whose ink is not that of the full font. */
function wrong(inked: Inked[]): Inked[] {
  return inked.filter(
    ({ ink, wanted, off }) => wanted === 0 || ink < wanted * 0.9 || ink > wanted * 1.1 || off > 0.2,
  );
}

test.each([
  [12, `${names}先生来电。`],
  [60, `${names}${tongyong.slice(0, 53).join("")}`],
  [600, `${names}${tongyong.slice(3000, 3593).join("")}`],
])("Of a letter of %i characters each is inked as in the full font", async (count, text) => {
  const inked = await inkOfText(text);
  expect(new Set([...text]).size).toBeGreaterThanOrEqual(count);
  expect(inked.length).toBeGreaterThanOrEqual([...text].length);
  expect(wrong(inked)).toEqual([]);
});

test("Titles, headings, tables and closed-up marks are inked as in the full fonts", async () => {
  const { bytes } = await renderLetter(letterOf(letterBlocks(1)));
  const inked = await inkOf(bytes);
  expect(new Set(inked.map(({ font }) => font.slice(7))).size).toBe(3);
  expect(wrong(inked)).toEqual([]);
});

test("A character that only 霞鹜文楷 has is inked from its slice", async () => {
  const inked = await inkOfText("𬎆𪚥面");
  expect(inked.filter(({ font }) => font.includes("LXGW")).map(({ character }) => character)).toEqual([
    "𬎆",
    "𪚥",
  ]);
  expect(wrong(inked)).toEqual([]);
});
