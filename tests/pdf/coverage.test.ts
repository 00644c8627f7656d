import { expect, test } from "vitest";
import { faceFor } from "@/lib/pdf/fonts/chain";
import { missingCharacters, renderLetter } from "@/lib/pdf/render";
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

test("Nothing in 通用规范汉字表 or in names of old systems is missing", () => {
  expect(missingCharacters([tongyong.join(""), "䶮㛃𬱖𠅤堃犇喆", "\ue863"])).toEqual([]);
});

test("What no font has is named, once each and in order", () => {
  expect(missingCharacters(["见面😀再见😀", "🀄麻将\ue000"])).toEqual(["😀", "🀄", "\ue000"]);
});

test("A preview prints 〓 for what no font has", async () => {
  const { bytes } = await renderLetter(letterOf([{ kind: "paragraph", runs: [{ text: "甲😀乙" }] }]));
  expect(await wholeText(bytes)).toBe("甲〓乙");
});
