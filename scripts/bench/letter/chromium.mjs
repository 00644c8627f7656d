import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { fonts, linesOf } from "./fonts.mjs";

/** Chromium's print from a page on the disk; the browser stays open between letters. */
export async function open({ letter, pictures }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "qingjing-chromium-"));
  for (const [id, picture] of pictures) writeFileSync(path.join(folder, id), picture.bytes);
  const file = path.join(folder, "letter.html");
  writeFileSync(file, html(letter));
  const executablePath = process.env.BENCH_BROWSER || undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  return { render: () => print(browser, pathToFileURL(file).href), close: () => browser.close() };
}

async function print(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const footerTemplate = `<div style="font-size:10.5pt;width:100%;text-align:center">第 <span class="pageNumber"></span>
    页 共 <span class="totalPages"></span> 页</div>`;
  const margin = { top: "37mm", left: "28mm", right: "26mm", bottom: "35mm" };
  const bytes = await page.pdf({
    format: "A4",
    margin,
    displayHeaderFooter: true,
    headerTemplate: "<i></i>",
    footerTemplate,
  });
  await page.close();
  return bytes;
}

const face = ([name, file]) => `@font-face{font-family:${name};src:url(${pathToFileURL(file).href})}`;
const safe = (text) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join("")}</tr>`;

function html(letter) {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${Object.entries(fonts).map(face).join("")}
body{font:15.8pt/1.83 text;margin:0;text-align:justify} p{margin:0} .paragraph,.heading{text-indent:2em}
.title{font:22pt title;text-align:center;margin-bottom:1em} .heading,h2,th{font-family:heading} .right{text-align:right}
h2{font-size:12pt;break-before:page} table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.4}
td,th{border:.5pt solid;padding:4pt;text-align:left} tr{break-inside:avoid} img{max-width:50%;max-height:170mm}
</style>${letter.blocks.map(blockOf).join("")}</html>`;
}

function blockOf(block) {
  if (block.kind === "annex") return `<h2>${safe(block.title)}</h2>`;
  if (block.kind === "figure") return `<img src="${block.evidenceId}"><p>${safe(block.caption)}</p>`;
  if (block.kind === "table") {
    const rows = block.rows.map((cells) => row(cells, "td")).join("");
    return `<table><thead>${row(block.head, "th")}</thead>${rows}</table>`;
  }
  return linesOf(block)
    .map(({ text, style }) => `<p class="${style}">${safe(text)}</p>`)
    .join("");
}
