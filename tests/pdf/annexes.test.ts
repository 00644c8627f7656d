import { expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { measureOf } from "@/lib/pdf/fonts/chain";
import type { Picture } from "@/lib/pdf/sheets/figures";
import { layOut } from "@/lib/pdf/sheets/layout";
import type { TextMark } from "@/lib/pdf/sheets/sheet";
import { widthInEm } from "@/lib/pdf/text/compose";
import { annexes, letterBlocks, logTable } from "../fixtures/paper/letter";
import { ending, paragraph } from "../fixtures/paper/shapes";

const widthOf = ({ text, size }: TextMark) => widthInEm(text, measureOf("text")) * size;

const annex = (title: string): Block => ({ kind: "annex", title });
const pagesOf = (blocks: Block[], pictures = new Map<string, Picture>()) =>
  layOut(blocks, "letter", pictures).map((sheet) => sheet.texts.map(({ text }) => text).join("\n"));

test("The page number stands at the same place on every page, the letter's and its annexes'", () => {
  const places = new Set<string>();
  const sheets = layOut([...letterBlocks(40), ...annexes(60)], "letter", new Map());
  for (const [at, sheet] of sheets.entries()) {
    const foot = sheet.texts.at(-1);
    expect(foot?.text).toBe(`第 ${at + 1} 页 共 ${sheets.length} 页`);
    if (foot) places.add(`${Math.round(foot.x + widthOf(foot) / 2)} ${foot.y}`);
  }
  expect(sheets.length).toBeGreaterThan(3);
  expect(places.size).toBe(1);
});

test("An annex that one page holds stands on one page, after a log of any length", () => {
  const screens = new Map<string, Picture>(
    ["one", "two"].map((id) => [id, { bytes: new Uint8Array(), mime: "image/png", width: 900, height: 700 }]),
  );
  const shown = [...screens.keys()].map((evidenceId): Block => {
    return { kind: "figure", evidenceId, caption: "通话记录截图" };
  });
  for (let calls = 1; calls <= 60; calls++) {
    const blocks = [annex("附件1　来电记录表"), logTable(calls), annex("附件2　截图"), ...shown];
    const pages = pagesOf(blocks, screens);
    const own = pages.filter((page) => page.includes("图1") || page.includes("图2"));
    expect([calls, own.length]).toEqual([calls, 1]);
    expect(own[0], `${calls} calls`).toContain("附件2");
  }
});

test("A table of a few rows is not parted", () => {
  const weeks: Block = {
    kind: "table",
    caption: "每周的次数",
    head: ["周", "次数"],
    widths: [40, 20],
    rows: Array.from({ length: 6 }, (_, at) => [`第${at}周`, "2次"]),
  };
  for (let lines = 1; lines <= 40; lines++) {
    const pages = pagesOf([annex("附件1　来电统计"), paragraph(lines), weeks].flat());
    const counts = pages.map((page) => page.match(/第\d周/g)?.length ?? 0);
    expect([lines, counts.filter((count) => count > 0)]).toEqual([lines, [6]]);
  }
});

test.each(["林静", "长".repeat(30)])("Whoever signs has a line to sign on: %s", (name) => {
  const signed = ending.map((block): Block => (block.kind === "signature" ? { ...block, name } : block));
  const sheet = layOut([paragraph(3), ...signed].flat(), "letter", new Map()).at(-1);
  const [line, ...others] = sheet?.rules ?? [];
  if (!sheet || !line || others.length > 0) throw new Error("one rule is drawn");
  expect(line.x2 - line.x1).toBeGreaterThan(90);
  expect(line.y1).toBe(line.y2);
  const beside = sheet.texts.filter(({ y, size }) => y > line.y1 && y - line.y1 < size);
  for (const mark of beside) expect(mark.x + widthOf(mark)).toBeLessThanOrEqual(line.x1);
  expect(sheet.texts.find(({ text }) => text === "2026年10月9日")?.y).toBeLessThan(line.y1);
});

test("A page on which the figures of an annex go on begins with its title, after a text of any length", () => {
  const hours: Block = {
    kind: "chart",
    caption: "每个钟点的来电次数",
    chart: { form: "columns", labels: ["9时", "10时", "11时"], counts: [1, 2, 3], soft: [] },
  };
  for (let lines = 1; lines <= 60; lines++) {
    const pages = pagesOf([annex("附件1　来电统计"), ...[paragraph(lines)].flat(), hours]);
    const page = pages.find((one) => one.includes("每个钟点")) ?? "";
    expect(page, `${lines} lines`).toMatch(/^(附件1　来电统计|电)/);
  }
});
