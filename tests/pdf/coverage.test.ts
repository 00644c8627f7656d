import { expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { faceFor } from "@/lib/pdf/fonts/chain";
import { missingCharacters } from "@/lib/pdf/printable";
import { renderLetter } from "@/lib/pdf/render";
import { unprintable } from "@/lib/pdf/unprintable";
import { letterOf } from "../fixtures/paper/letter";
import { wholeText } from "../fixtures/paper/read";
import { tongyong } from "../fixtures/paper/tongyong";

test("通用规范汉字表 has 8,105 characters and each has a glyph of the 宋体", () => {
  expect(new Set(tongyong).size).toBe(8105);
  const without = tongyong.filter(
    (character) => !faceFor("text", character.codePointAt(0) ?? 0)?.name.includes("Serif"),
  );
  expect(without).toEqual([]);
});

test("Nothing in 通用规范汉字表 or in names of old systems is missing", async () => {
  expect(await missingIn(tongyong.join(""), "䶮㛃𬱖𠅤堃犇喆", "\ue863")).toEqual([]);
});

test("What no font has is named, once each and in order", async () => {
  const missing = await missingIn("见面\u{1f774}再见\u{1f774}", "😀🀄麻将\ue000");
  expect(missing).toEqual(["\u{1f774}", "\ue000"]);
});

test("A picture in words is printed as it is", async () => {
  expect(await printed([{ kind: "paragraph", runs: [{ text: "“再不还钱弄死你😡🔪”" }] }])).toBe(
    "“再不还钱弄死你😡🔪”",
  );
});

test("What no font has is 〓 in words of others, and elsewhere a gap; the paper says what each means", async () => {
  const blocks: Block[] = [
    { kind: "paragraph", runs: [{ text: "对方说“来" }, { text: "\ue000" }, { text: "”，我叫林\ue000。" }] },
    { kind: "table", caption: "来电", head: ["内容"], widths: [1], rows: [["贷\ue000款"]] },
    { kind: "signature", role: "举报人", name: "林\ue000", on: "2026-10-09" },
    { kind: "annex", title: "附件" },
  ];
  const text = await printed(blocks);
  expect(text).toContain("对方说“来〓”，我叫林＿。");
  expect(text).toContain("贷〓款");
  expect(text).toMatch(
    /林＿[\s\S]*注：“〓”为原文所有、字库未收的字，原样见证据。注：“＿”处为字库未收的字，由本人手写填写。附件/,
  );
});

test("The page of a letter names the one character of a rare name that no font has", async () => {
  const letter = letterOf([
    { kind: "signature", role: "举报人", name: "林\u{2cb4a}\u{30000}", on: "2026-10-09" },
  ]);
  expect(await unprintable(letter)).toMatch(/^“\u{30000}”没有字体印得出：.*手写补上。$/u);
  expect(await unprintable(letterOf([{ kind: "paragraph", runs: [{ text: "林\u{2cb4a}" }] }]))).toBeNull();
});

test("A letter that lacks nothing has no note", async () => {
  expect(await printed([{ kind: "paragraph", runs: [{ text: "来电" }] }])).toBe("来电");
});

async function printed(blocks: Block[]): Promise<string> {
  return wholeText((await renderLetter(letterOf(blocks))).bytes);
}

function missingIn(...texts: string[]): Promise<string[]> {
  return missingCharacters(texts.map((text) => ({ kind: "paragraph", runs: [{ text }] })));
}
