import { expect, test, vi } from "vitest";
import { checkName, tooLong } from "@/lib/auth/names";
import { nfc, nfkc } from "@/lib/unicode";
import { sourceOf } from "../boundaries/source";
import { servedFiles } from "./regexes/expressions";

const joiner = "\u034f";
const characters = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const marks = characters.filter((one) => /^\p{M}/u.test(one.normalize("NFKD")) && one !== joiner);

/** How many marks stand in the longest row that is to be sorted. */
function longestRow(text: string): number {
  const rows = text.normalize("NFKD").split(joiner);
  const lengths = rows.flatMap((row) => row.match(/\p{M}+/gu) ?? []).map((row) => row.length);
  return Math.max(0, ...lengths);
}

test("Nobody but lib/unicode.ts normalizes text, whose marks are sorted in n² steps", () => {
  const normalizes = /(?<!\b(?:path|posix))\??\.normalize\(/;
  expect(servedFiles().filter((file) => normalizes.test(sourceOf(file).text))).toEqual(["lib/unicode.ts"]);
});

test.each([
  ["nfkc", nfkc],
  ["nfc", nfc],
])("Whatever becomes a mark stands in no endless row after %s, whatever it is mixed with", (_, normal) => {
  expect(marks.length).toBeGreaterThan(2000);
  const endless = marks.filter((one) => longestRow(normal(`a${`${one}\u0316`.repeat(300)}`)) > 512);
  expect(endless).toEqual([]);
});

test("Text with no more marks in a row than anybody writes is what String.normalize makes of it", () => {
  const usual = [...characters, "ｚｈāng①", "e\u0316\u0301", `a${"\u0316\u0301".repeat(64)}`, "ｶﾞｷﾞ"];
  expect(usual.filter((text) => nfkc(text) !== text.normalize("NFKC"))).toEqual([]);
  expect(usual.filter((text) => nfc(text) !== text.normalize("NFC"))).toEqual([]);
});

test("A name longer than any is looked at no further", () => {
  const normalize = vi.spyOn(String.prototype, "normalize");
  const told = [checkName("a\u0301".repeat(101)), checkName(` ${"å".repeat(30)} `)];
  const looked = normalize.mock.contexts.map((text) => String(text).length);
  normalize.mockRestore();
  expect([told, looked]).toEqual([[tooLong, null], [32]]);
});
