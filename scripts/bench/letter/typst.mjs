import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fonts, linesOf } from "./fonts.mjs";

export async function open({ letter, pictures }) {
  const workspace = mkdtempSync(path.join(os.tmpdir(), "qingjing-typst-"));
  const folder = path.join(workspace, "fonts");
  mkdirSync(folder);
  for (const [name, file] of Object.entries(fonts)) symlinkSync(file, path.join(folder, `${name}.ttf`));
  for (const [id, picture] of pictures)
    writeFileSync(path.join(workspace, fileOf(id, picture)), picture.bytes);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [folder] }] });
  const mainFileContent = source(letter, pictures);
  return {
    render() {
      const bytes = compiler.pdf({ mainFileContent });
      compiler.evictCache(0);
      return bytes;
    },
  };
}

const fileOf = (id, { mime }) => `${id}.${mime === "image/png" ? "png" : "jpg"}`;
const string = (text) => `#${JSON.stringify(text)}`;

const head = `#set page("a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: context align(center, text(10.5pt)[第 #counter(page).display() 页 共 #counter(page).final().first() 页]))
#set text(font: "Noto Serif SC", size: 15.8pt, lang: "zh")
#set par(justify: true, leading: 13pt, spacing: 13pt)
#let bold(size, it) = text(font: "Noto Sans SC", weight: 700, size: size, it)
`;

function source(letter, pictures) {
  return head + letter.blocks.map((block) => blockOf(block, pictures)).join("\n");
}

function blockOf(block, pictures) {
  if (block.kind === "annex") return `#pagebreak()\n#bold(12pt)[${string(block.title)}]\n`;
  if (block.kind === "table") return tableOf(block);
  if (block.kind === "figure") {
    const file = fileOf(block.evidenceId, pictures.get(block.evidenceId));
    return `#image("${file}", width: 50%)\n#text(10.5pt)[${string(block.caption)}]\n`;
  }
  return linesOf(block).map(lineOf).join("\n");
}

function lineOf({ text, style }) {
  if (style === "title") return `#align(center, text(weight: 700, size: 22pt)[${string(text)}])\n`;
  if (style === "heading")
    return `#par(first-line-indent: (amount: 2em, all: true), bold(15.8pt)[${string(text)}])\n`;
  if (style === "right") return `#align(right)[${string(text)}]\n`;
  const indent = style === "paragraph" ? "2em" : "0em";
  return `#par(first-line-indent: (amount: ${indent}, all: true))[${string(text)}]\n`;
}

function tableOf({ head: names, widths, rows }) {
  const columns = widths.map((share) => `${share}fr`).join(", ");
  const cells = rows.flat().map((cell) => `[${string(cell)}]`);
  const top = names.map((name) => `bold(9pt)[${string(name)}]`);
  return `#[#set text(9pt)
#set par(leading: 4pt)
#table(columns: (${columns}), stroke: 0.5pt, inset: 4pt, table.header(${top.join(", ")}), ${cells.join(", ")})]\n`;
}
