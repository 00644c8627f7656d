// Cuts 思源宋体 down to the characters that the app's own titles need: `node scripts/title-font.mjs`.
// Writes public/fonts/song-{700,900}.woff2 and app/styles/fonts.css. Run it when a title gets a new character.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fontverter from "fontverter";
import { register } from "tsx/esm/api";
import { titleCharacters } from "./title-characters.mjs";

register();
const { openFace } = await import("../lib/pdf/fonts/face.ts");

const NAME = "清静";
const NOTO = "node_modules/@expo-google-fonts/noto-serif-sc";
const PLAIN = "0123456789 ";
const MARKS = "，。、：？（）《》“”";

const faces = [
  {
    weight: 700,
    file: "700Bold/NotoSerifSC_700Bold.ttf",
    text: [PLAIN, MARKS, NAME, ...titleCharacters()].join(""),
  },
  { weight: 900, file: "900Black/NotoSerifSC_900Black.ttf", text: NAME },
];

mkdirSync("public/fonts", { recursive: true });
const rules = [];
for (const { weight, file, text } of faces) {
  const face = openFace(path.resolve(NOTO, file));
  const codes = [...new Set(text)].map((it) => it.codePointAt(0)).filter((code) => face.sfnt.glyphs[code]);
  const woff2 = await fontverter.convert(Buffer.from(face.subset(codes)), "woff2");
  writeFileSync(`public/fonts/song-${weight}.woff2`, woff2);
  rules.push(rule(weight, codes));
  console.log(`song-${weight}.woff2: ${codes.length} characters, ${(woff2.length / 1024).toFixed(1)} KB`);
}
writeFileSync("app/styles/fonts.css", `${head()}${rules.join("\n")}\n`);

function rule(weight, codes) {
  return `@font-face {
  font-family: "Qingjing Song";
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/song-${weight}.woff2") format("woff2");
  unicode-range:${inLine(ranges(codes).join(", "))};
}`;
}

/** Behind the name, or on a line of its own where it is too long, as the formatter writes it. */
function inLine(value) {
  return value.length > 80 ? `\n    ${value}` : ` ${value}`;
}

/** U+4E00, U+4E8C-4E8D … */
function ranges(codes) {
  const spans = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}

function head() {
  return `/* Made by scripts/title-font.mjs from Noto Serif SC (OFL-1.1). For titles where the system has no 宋体; never for text. */\n`;
}
