import { expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { LetterShape } from "@/lib/letters/letter-shape";
import { plainBlock } from "@/lib/letters/plain";
import { layOut } from "@/lib/pdf/sheets/layout";
import { saidBy } from "@/lib/pdf/sheets/said";
import { sampleLetter } from "../fixtures/paper/letter";
import { paragraph } from "../fixtures/paper/shapes";

const court = "沈阳市样例区人民法院";
const toCourt: Block[] = [
  { kind: "closing", to: court },
  { kind: "signature", role: "具状人", name: "林静", on: "2026-10-09" },
  { kind: "attachments", label: "附", items: ["本起诉状副本2份", "证据目录及证据2份"] },
];

function linesOf(blocks: Block[]): string[] {
  return layOut(blocks, "letter", new Map()).flatMap((sheet) => sheet.texts.map(({ text }) => text));
}

test("A letter to a court names it where others wish well", () => {
  expect(toCourt.map(plainBlock)).toEqual([
    `　　此致\n${court}`,
    "　　　　　　　　　　　　具状人：林静（签名）\n　　　　　　　　　　　　2026年10月9日",
    "附：1. 本起诉状副本2份\n　　2. 证据目录及证据2份",
  ]);
});

test("On paper too the court stands under 此致, and nobody is wished well", () => {
  const lines = linesOf([paragraph(3), ...toCourt]);
  expect(lines.slice(lines.indexOf("此致"))).toEqual([
    "此致",
    court,
    "具状人：林静（签名）",
    "2026年10月9日",
    "附：",
    "1. 本起诉状副本2份",
    "2. 证据目录及证据2份",
    "第 1 页 共 1 页",
  ]);
});

test("What is said to the court is known to the fonts before it is printed", () => {
  const said = saidBy(toCourt)
    .map(({ text }) => text)
    .join("");
  expect([...`${court}附副本`].filter((one) => !said.includes(one))).toEqual([]);
});

test("A letter from before the courts comes back as it was", () => {
  const letter = sampleLetter(2);
  expect(LetterShape.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
  expect(letter.blocks.filter(({ kind }) => kind === "closing")).toEqual([{ kind: "closing" }]);
});

test("A letter to a court comes back as it was", () => {
  const letter = { ...sampleLetter(2), blocks: toCourt, copies: 2 };
  expect(LetterShape.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
});

test("What announces a list stays on the page with it, and a paper to nobody has air under its title", () => {
  for (let lines = 14; lines <= 24; lines++) {
    const blocks: Block[] = [
      paragraph(lines),
      { kind: "paragraph", runs: [{ text: "涉案号码：" }] },
      { kind: "pairs", rows: [{ name: "170 9000 0000", value: [{ text: "来电1次" }] }] },
    ];
    const pages = layOut(blocks, "letter", new Map()).map((sheet) => sheet.texts.map(({ text }) => text));
    const [page] = pages.filter((texts) => texts.includes("涉案号码："));
    expect(page).toContain("170 9000 0000");
  }
  const [sheet] = layOut([{ kind: "title", text: "民事起诉状" }, paragraph(1)], "letter", new Map());
  const [title, first] = sheet?.texts ?? [];
  expect((title?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(50);
});
