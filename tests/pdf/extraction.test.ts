import { expect, test } from "vitest";
import { canDraw } from "@/lib/pdf/fonts/chain";
import { renderDocument, renderLetter } from "@/lib/pdf/render";
import { textsOf } from "@/lib/pdf/text/block-text";
import { cleanText } from "@/lib/pdf/text/clean";
import { letterBlocks, letterOf } from "../fixtures/paper/letter";
import { wholeText } from "../fixtures/paper/read";

/** Every letter, figure and sign a font has, but what joins to others or runs from the right. */
function printable(): string[] {
  const all: string[] = [];
  for (let code = 0x21; code < 0x33480; code++) {
    const character = String.fromCodePoint(code);
    const plain =
      /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Kana}\p{N}\p{P}\p{Sc}\p{Sm}]$/u;
    if (plain.test(character) && cleanText(character) === character && canDraw(code)) all.push(character);
  }
  return all;
}

test("Six thousand code points come out of the PDF as they went in", async () => {
  const all = printable();
  const step = Math.floor(all.length / 6000);
  const sample = all.filter((_, index) => index % step === 0);
  expect(sample.length).toBeGreaterThanOrEqual(6000);
  const { bytes } = await renderDocument({
    title: "字",
    on: "2026-10-09",
    blocks: [{ kind: "paragraph", runs: [{ text: sample.join("") }] }],
  });
  expect([...(await wholeText(bytes))].slice(1).sort()).toEqual(sample.sort());
});

test("A whole letter comes out as it went in, closed-up marks included", async () => {
  const blocks = letterBlocks(4);
  const text = await wholeText((await renderLetter(letterOf(blocks))).bytes);
  const squeeze = (all: string) => all.replace(/[\s\u3000]/g, "");
  for (const part of blocks.flatMap(textsOf)) expect(squeeze(text)).toContain(squeeze(part));
});
