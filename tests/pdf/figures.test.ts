import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { countPages, type Picture, renderLetter } from "@/lib/pdf/render";
import { captionLines } from "@/lib/pdf/sheets/caption";
import { layOut } from "@/lib/pdf/sheets/layout";
import { letterOf, logTable, sampleLetter } from "../fixtures/paper/letter";
import { samplePictures } from "../fixtures/paper/pictures";
import { pageTexts, wholeText } from "../fixtures/paper/read";

let pictures: Map<string, Picture>;
beforeAll(async () => {
  pictures = await samplePictures();
});

test("Figures are numbered through the letter and their pages are told", async () => {
  const { bytes, figurePages, pages } = await renderLetter(sampleLetter(20), pictures);
  const texts = await pageTexts(bytes);
  for (const [id, number] of [
    ["screen-1", 1],
    ["screen-2", 2],
    ["bill-1", 3],
  ] as const) {
    expect(texts[(figurePages[id] ?? 0) - 1]).toContain(`图${number}`);
  }
  expect(await countPages(sampleLetter(20), pictures)).toBe(pages);
});

test("Two screens of a telephone stand side by side, unturned and in proportion", () => {
  const sheet = layOut(sampleLetter(1).blocks, "letter", pictures).find((it) => it.pictures.length === 2);
  const [first, second] = sheet?.pictures ?? [];
  expect(first?.y).toBe(second?.y);
  expect((first?.height ?? 0) / (first?.width ?? 1)).toBeCloseTo(2340 / 1080);
});

describe("Annexes stand close together", () => {
  const shown = (id: string): Block => ({ kind: "figure", evidenceId: id, caption: "来电截图" });
  const annexes = (...ids: string[]): Block[] => [
    { kind: "annex", title: "附件1　来电记录表" },
    logTable(7),
    { kind: "annex", title: "附件2　来电截图" },
    ...ids.map(shown),
  ];
  const sheetsOf = (...ids: string[]) => layOut(annexes(...ids), "letter", pictures);

  test("a short table and four screens take two pages", () => {
    const sheets = sheetsOf("screen-1", "screen-2", "screen-1", "screen-2");
    expect(sheets.map((sheet) => sheet.pictures.length)).toEqual([2, 2]);
  });

  test("pictures that share a page shrink alike, and never below seven tenths", () => {
    const wide = (ids: string[]) => sheetsOf(...ids).map((it) => it.pictures.map(({ width }) => width));
    const [[full = 0] = []] = wide(["bill-1"]);
    const shared = wide(["bill-1", "bill-1", "bill-1", "bill-1"]);
    for (const widths of shared) expect(new Set(widths).size).toBe(1);
    expect(Math.min(...shared.flat())).toBeLessThan(full);
    expect(Math.min(...shared.flat())).toBeGreaterThanOrEqual(full * 0.7);
  });
});

test("No caption ends on a line of one character", () => {
  const words = "来电截图，170 9000 0000等，2026年9月8日09:41，我在通话中说了不要再打以后仍然打来的那一次";
  for (let length = 2; length <= words.length; length++) {
    for (let width = 12; width <= 40; width += 0.5) {
      const lines = captionLines(`图1　${words.slice(0, length)}`, width);
      if (lines.length > 1) expect(lines.at(-1)?.length).toBeGreaterThan(1);
    }
  }
});

test("A caption is parted at its commas", () => {
  expect(captionLines("图1　来电截图，170 9000 0000，2026年9月8日09:41", 21)).toEqual([
    "图1　来电截图，170 9000 0000，",
    "2026年9月8日09:41",
  ]);
});

test("A picture that cannot be printed leaves its number, its caption and where to look", async () => {
  const { bytes, figurePages } = await renderLetter(
    letterOf([{ kind: "figure", evidenceId: "x", caption: "录音" }]),
  );
  expect(figurePages).toEqual({});
  expect((await pageTexts(bytes))[0]).toContain("图1 录音（图像未印出，见电子文件）");
});

test("A picture used twice is stored once", async () => {
  const figure = { kind: "figure", evidenceId: "bill-1", caption: "" } as const;
  const once = await renderLetter(letterOf([figure]), pictures);
  const twice = await renderLetter(letterOf([figure, figure]), pictures);
  expect(twice.bytes.length - once.bytes.length).toBeLessThan(2000);
});

test("A caption of a thousand characters is printed whole, and the picture with it", async () => {
  const caption = "这张截图显示的是来电".repeat(100);
  const printed = await renderLetter(letterOf([{ kind: "figure", evidenceId: "bill-1", caption }]), pictures);
  const text = await wholeText(printed.bytes);
  expect(text.includes(caption)).toBe(true);
});

describe("A long screenshot", () => {
  const long = (): Map<string, Picture> => {
    const picture = pictures.get("screen-1");
    return new Map([["long", { ...(picture as Picture), height: (picture as Picture).width * 9 }]]);
  };
  const figure = letterOf([{ kind: "figure", evidenceId: "long", caption: "聊天记录" }]);

  test("is printed in parts that together show all of it", () => {
    const marks = layOut(figure.blocks, "letter", long()).flatMap((sheet) => sheet.pictures);
    expect(marks.length).toBeGreaterThan(1);
    expect([marks[0]?.part.from, marks.at(-1)?.part.to]).toEqual([0, 1]);
    for (const [index, { part }] of marks.slice(1).entries()) {
      expect(part.from).toBeLessThan(marks[index]?.part.to ?? 0);
    }
  });

  test("keeps a readable width on each page", () => {
    const marks = layOut(figure.blocks, "letter", long()).flatMap((sheet) => sheet.pictures);
    for (const { width } of marks) expect(width).toBeGreaterThan(180);
  });

  test("says which part is which", async () => {
    const { bytes } = await renderLetter(figure, long());
    expect(await wholeText(bytes)).toContain("图1（第1段，共4段）");
  });
});

test("The captions of pictures that are not printed do not end a letter on a page of their own", () => {
  const unseen = (id: string): Block => ({
    kind: "figure",
    evidenceId: id,
    caption: "来电截图，涉及3次来电",
  });
  for (let calls = 1; calls <= 90; calls++) {
    const annexes: Block[] = [
      { kind: "annex", title: "附件1　来电记录表" },
      logTable(calls),
      { kind: "annex", title: "附件2　来电截图" },
      unseen("none-1"),
      unseen("none-2"),
    ];
    const last = layOut(annexes, "list", new Map()).at(-1);
    const lines = new Set(last?.texts.slice(0, -1).map((mark) => mark.y));
    expect(lines.size, `${calls} calls`).toBeGreaterThan(3);
  }
});
