import { expect, test } from "vitest";
import { renderDocument } from "@/lib/pdf/render";
import { layOut } from "@/lib/pdf/sheets/layout";
import { PAPER } from "@/lib/pdf/sheets/look";
import { logTable } from "../fixtures/paper/letter";
import { pageTexts, wholeText } from "../fixtures/paper/read";
import { paragraph, plainTable } from "../fixtures/paper/shapes";

const list = (blocks: Parameters<typeof layOut>[0]) =>
  renderDocument({ title: "来电记录", on: "2026-10-09", blocks });

test("The head of a table stands again on every page it reaches", async () => {
  const pages = await pageTexts((await list([logTable(200)])).bytes);
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(page.match(/来电时间/g)).toHaveLength(1);
});

test("Every row is printed once and in order", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => [`${i + 1}`, `说${i + 1}完`]);
  const text = await wholeText((await list([plainTable(rows)])).bytes);
  expect([...text.matchAll(/说(\d+)完/g)].map(([, n]) => Number(n))).toEqual(rows.map((_, i) => i + 1));
});

test("A cell taller than a page goes on over the next, with nothing lost", async () => {
  const long = Array.from({ length: 400 }, (_, i) => `第${i}句话，`).join("");
  const { bytes, pages } = await list([plainTable([["1", long.repeat(3)]])]);
  expect(pages).toBeGreaterThan(1);
  const text = (await wholeText(bytes)).replaceAll("序号 说明", "");
  expect(text.includes(long.repeat(3))).toBe(true);
});

test("Empty cells, missing cells and empty tables are printed", async () => {
  const { bytes } = await list([plainTable([["", ""], ["1"], []]), plainTable([])]);
  expect(await wholeText(bytes)).toContain("序号 说明1");
});

test("A column with no share of the width still gets some", () => {
  const [sheet] = layOut([plainTable([["甲", "乙"]], [0])], "list", new Map());
  for (const mark of sheet?.texts ?? []) expect(Number.isFinite(mark.x)).toBe(true);
});

test("No line of a table crosses the edge of the page", () => {
  for (const sheet of layOut([logTable(100)], "list", new Map())) {
    for (const rule of sheet.rules) {
      expect(Math.min(rule.x1, rule.y2)).toBeGreaterThan(50);
      expect(rule.x2).toBeLessThan(PAPER.width - 50);
    }
  }
});

test("The last row of a table never stands alone under its head, whatever follows", () => {
  for (let count = 20; count <= 90; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`${i + 1}`, "说完"]);
    const pages = layOut([plainTable(rows), paragraph(8)], "list", new Map());
    const onPages = pages.map(({ texts }) => texts.filter((mark) => mark.text === "说完").length);
    expect(onPages, `${count} rows`).not.toContain(1);
  }
});
