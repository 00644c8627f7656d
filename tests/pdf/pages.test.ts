import { beforeAll, expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { renderLetter } from "@/lib/pdf/render";
import { layOut } from "@/lib/pdf/sheets/layout";
import { letterBlocks, letterOf } from "../fixtures/paper/letter";
import { pageTexts } from "../fixtures/paper/read";
import { ending, paragraph } from "../fixtures/paper/shapes";

const opening: Block[] = [
  { kind: "title", text: "举报信" },
  { kind: "salutation", text: "辽宁省通信管理局：" },
];

const threeAnnexes: Block = { kind: "attachments", items: ["来电记录表", "通话录音", "来电截图"] };
/** Points: the lower edge of a letter's text, and a line of it. */
const FOOT = 99;
const LINE = 29;

/** The lines of each page from top to bottom, without page numbers. */
function pagesOf(blocks: Block[]): string[][] {
  return layOut(blocks, "letter", new Map()).map((sheet) => {
    const rows = new Map<number, string>();
    for (const mark of sheet.texts.slice(0, -1)) rows.set(mark.y, (rows.get(mark.y) ?? "") + mark.text);
    return [...rows].sort(([a], [b]) => b - a).map(([, text]) => text);
  });
}

const letters: { lines: number; pages: string[][] }[] = [];
beforeAll(() => {
  for (let lines = 1; lines <= 70; lines++)
    letters.push({ lines, pages: pagesOf([...opening, paragraph(lines), ending].flat()) });
});

test("No letter of 1 to 70 lines ends on a page with three lines or fewer", () => {
  const short = letters.filter(({ pages }) => pages.length > 1 && (pages.at(-1)?.length ?? 0) <= 3);
  expect(short.map(({ lines }) => lines)).toEqual([]);
});

test("No one signs a page without text above the closing", () => {
  for (const { pages } of letters) {
    const last = pages.at(-1) ?? [];
    expect(last.indexOf("此致")).toBeGreaterThanOrEqual(1);
    expect(last.slice(-4)).toEqual(["此致", "敬礼！", "举报人：林静（签名）", "2026年10月9日"]);
  }
});

test("What stands before the closing of a letter is not left half a page short", () => {
  for (let lines = 23; lines <= 66; lines++) {
    const blocks = [...opening, paragraph(lines), paragraph(3), paragraph(1), ...ending, threeAnnexes];
    const pages = layOut(blocks, "letter", new Map());
    for (const sheet of pages.slice(0, -1)) {
      const lowest = Math.min(...sheet.texts.slice(0, -1).map((mark) => mark.y));
      expect(lowest).toBeLessThan(FOOT + 10 * LINE);
    }
  }
});

test("A list of many numbers goes on over the page, with two of them on either", () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ name: `号码${i}`, value: [{ text: "来电1次" }] }));
  for (let lines = 8; lines <= 20; lines++) {
    const pages = pagesOf([...opening, paragraph(lines), { kind: "pairs", rows }, paragraph(4)]);
    const counts = pages.map((page) => page.filter((line) => line.startsWith("号码")).length);
    expect(counts).not.toContain(1);
    expect(pages[0]?.length).toBeGreaterThanOrEqual(18);
  }
});

test("A card to fill in a form by is not parted", () => {
  const rows = Array.from({ length: 11 }, (_, i) => ({ name: `第${i}格`, value: [{ text: "值" }] }));
  const cards = Array.from({ length: 9 }, (): Block => ({ kind: "pairs", rows }));
  for (const sheet of layOut(cards, "list", new Map())) {
    const names = sheet.texts.filter((mark) => mark.text.startsWith("第") && mark.text.endsWith("格"));
    expect(names.length % 11).toBe(0);
  }
});

test("A paper without closing ends with more than three lines too", () => {
  for (let lines = 20; lines <= 50; lines++) {
    const pages = pagesOf([...opening, paragraph(lines)]);
    if (pages.length > 1) expect(pages.at(-1)?.length).toBeGreaterThan(3);
  }
});

test("No heading stands at the foot of a page, and no paragraph leaves one line behind", () => {
  for (let lines = 1; lines <= 25; lines++) {
    const pages = pagesOf([
      ...opening,
      paragraph(lines),
      { kind: "heading", text: "二、事实" },
      paragraph(6),
      ...ending,
    ]);
    for (const page of pages.slice(0, -1)) expect(page.at(-1)).not.toBe("二、事实");
    const after = pages.map((page) => page.indexOf("二、事实")).find((at) => at >= 0);
    expect(after).toBeDefined();
  }
});

test("A letter a few lines too long is closed up to spare a page, but never by more than a tenth", () => {
  const leadings = letters.map(({ lines }) => {
    const [sheet] = layOut([...opening, paragraph(lines), ...ending], "letter", new Map());
    const [first = 0, second = 0] =
      sheet?.texts.filter((mark) => mark.text.startsWith("电电")).map((mark) => mark.y) ?? [];
    return Math.round((first - second) * 100) / 100;
  });
  const closedUp = leadings.filter((leading) => leading > 0 && leading < 28.9);
  expect(closedUp.length).toBeGreaterThan(0);
  expect(Math.min(...closedUp)).toBeGreaterThan(26);
});

test("Nothing of a letter is printed outside its margins", () => {
  for (const sheet of layOut(letterBlocks(8), "letter", new Map())) {
    for (const mark of sheet.texts.slice(0, -1)) {
      expect(mark.x).toBeGreaterThanOrEqual(79);
      expect(mark.y).toBeGreaterThanOrEqual(99);
      expect(mark.y).toBeLessThanOrEqual(842 - 105);
    }
  }
});

test("Every page says which it is and how many there are", async () => {
  const { bytes, pages } = await renderLetter(letterOf(letterBlocks(8)));
  const texts = await pageTexts(bytes);
  expect(texts).toHaveLength(pages);
  for (const [index, text] of texts.entries()) expect(text).toContain(`第 ${index + 1} 页 共 ${pages} 页`);
});

test("A long name under a letter stays within the margins", () => {
  const name = "沈阳市样例区某某某某装饰设计工程有限责任公司业主委员会筹备组";
  const [sheet] = layOut(
    [{ kind: "signature", role: "举报人", name, on: "2026-10-09" }],
    "letter",
    new Map(),
  );
  const printed = sheet?.texts.slice(0, -2).map((mark) => mark.text.length * mark.size + mark.x) ?? [];
  expect(Math.max(...printed)).toBeLessThan(524);
});

test("What introduces a table stands on the page of the table", () => {
  const title: Block = { kind: "heading", text: "统计" };
  const intro: Block = { kind: "paragraph", runs: [{ text: "本表由来电记录逐条算出。" }] };
  const table: Block = {
    kind: "table",
    caption: "",
    head: ["项目", "数目"],
    widths: [1, 1],
    rows: [
      ["来电", "12次"],
      ["短信", "3条"],
    ],
  };
  for (let before = 1; before <= 60; before++) {
    const pages = pagesOf([...opening, paragraph(before), title, intro, table].flat());
    const page = pages.find((lines) => lines.some((line) => line.includes("逐条算出")));
    expect([before, page?.some((line) => line.includes("项目"))]).toEqual([before, true]);
  }
});
