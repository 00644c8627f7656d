import PDFDocument from "pdfkit";
import { fonts, linesOf, page } from "./fonts.mjs";

/** pdfkit with a table made by hand: its own doc.table() takes 45 s for 200 rows. */
export async function open({ letter, pictures }) {
  return { render: () => print(letter, pictures) };
}

async function print(letter, pictures) {
  const margins = { top: page.top, left: page.left, right: page.right, bottom: page.bottom };
  const doc = new PDFDocument({ size: "A4", margins, bufferPages: true });
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, file);
  const chunks = [];
  doc.on("data", (chunk) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on("end", resolve));
  for (const block of letter.blocks) printBlock(doc, block, pictures);
  printFeet(doc);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function printBlock(doc, block, pictures) {
  if (block.kind === "table") return printTable(doc, block);
  if (block.kind === "figure") return printFigure(doc, block, pictures.get(block.evidenceId));
  if (block.kind === "annex") {
    doc.addPage().font("heading").fontSize(12).text(block.title);
    return;
  }
  for (const { text, style } of linesOf(block)) printLine(doc, text, style);
}

function printLine(doc, text, style) {
  if (style === "title") doc.font("title").fontSize(22).text(text, { align: "center" }).moveDown();
  else if (style === "heading") doc.font("heading").fontSize(15.8).text(text, { indent: 31.6, lineGap: 6 });
  else if (style === "right") doc.font("text").fontSize(15.8).text(text, { align: "right", lineGap: 6 });
  else
    doc
      .font("text")
      .fontSize(15.8)
      .text(text, { indent: style === "paragraph" ? 31.6 : 0, lineGap: 6 });
}

function printTable(doc, block) {
  const sum = block.widths.reduce((a, b) => a + b, 0);
  const widths = block.widths.map((share) => (share / sum) * page.width);
  doc.x = page.left;
  printRow(doc, block.head, widths, "heading");
  for (const row of block.rows) {
    const height = rowHeight(doc, row, widths);
    if (doc.y + height > page.height - page.bottom) {
      doc.addPage();
      printRow(doc, block.head, widths, "heading");
    }
    printRow(doc, row, widths, "text");
  }
  doc.x = page.left;
}

function rowHeight(doc, row, widths) {
  doc.font("text").fontSize(9);
  return (
    Math.max(12, ...row.map((cell, i) => (cell ? doc.heightOfString(cell, { width: widths[i] - 8 }) : 0))) + 8
  );
}

function printRow(doc, row, widths, font) {
  const height = rowHeight(doc, row, widths);
  doc.font(font).fontSize(9);
  const top = doc.y;
  let x = page.left;
  for (const [i, cell] of row.entries()) {
    doc.lineWidth(0.5).rect(x, top, widths[i], height).stroke();
    if (cell) doc.text(cell, x + 4, top + 4, { width: widths[i] - 8 });
    x += widths[i];
  }
  doc.y = top + height;
}

function printFigure(doc, block, picture) {
  if (doc.y > page.height / 2) doc.addPage();
  doc.image(picture.bytes, page.left, doc.y + 8, { fit: [page.width / 2, 500] });
  doc.y += Math.min(500, ((page.width / 2) * picture.height) / picture.width) + 16;
  doc.font("text").fontSize(10.5).text(block.caption, page.left);
}

function printFeet(doc) {
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    doc.page.margins.bottom = 0;
    doc.font("text").fontSize(10.5);
    doc.text(`第 ${i + 1} 页 共 ${count} 页`, page.left, page.height - 74, {
      width: page.width,
      align: "center",
    });
  }
}
