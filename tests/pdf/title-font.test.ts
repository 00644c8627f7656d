import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { titleCharacters } from "@/scripts/title-characters.mjs";

/** Code points that the 700 of the title font has, from its unicode-range. */
function covered(): Set<number> {
  const css = readFileSync("app/styles/fonts.css", "utf8").replace(/\s+/g, " ");
  const range = /font-weight: 700;.*?unicode-range: ?([^;]+);/.exec(css)?.[1] ?? "";
  const spans = range.split(",").map((span) => span.trim().slice(2).split("-"));
  return new Set(
    spans.flatMap(([from = "0", to = from]) => {
      const first = Number.parseInt(from, 16);
      return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, i) => first + i);
    }),
  );
}

test("Every title of the app is in the title font (else: node scripts/title-font.mjs)", () => {
  const has = covered();
  const without = titleCharacters().filter((character) => !has.has(character.codePointAt(0) ?? 0));
  expect([...new Set(without)]).toEqual([]);
});

test("The title fonts weigh less than 68 KB each", () => {
  for (const weight of [700, 900]) {
    expect(readFileSync(`public/fonts/song-${weight}.woff2`).length).toBeLessThan(68 * 1024);
  }
});
