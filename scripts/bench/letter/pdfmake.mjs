import pdfmake from "pdfmake";
import { fonts, linesOf, page } from "./fonts.mjs";

pdfmake.addFonts({
  text: { normal: fonts.text },
  heading: { normal: fonts.heading },
  title: { normal: fonts.title },
});

export async function open({ letter, pictures }) {
  return { render: () => pdfmake.createPdf(definition(letter, pictures)).getBuffer() };
}

function definition(letter, pictures) {
  return {
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: "text", fontSize: 15.8, lineHeight: 1.27 },
    content: letter.blocks.flatMap((block) => blockOf(block, pictures)),
    footer: (now, all) => ({ text: `第 ${now} 页 共 ${all} 页`, fontSize: 10.5, alignment: "center" }),
  };
}

const styles = {
  title: { font: "title", fontSize: 22, alignment: "center", margin: [0, 0, 0, 24] },
  heading: { font: "heading", leadingIndent: 31.6 },
  right: { alignment: "right" },
  paragraph: { leadingIndent: 31.6 },
  flush: {},
};

function blockOf(block, pictures) {
  if (block.kind === "annex")
    return [{ text: block.title, font: "heading", fontSize: 12, pageBreak: "before" }];
  if (block.kind === "table") return [tableOf(block)];
  if (block.kind === "figure") return figureOf(block, pictures.get(block.evidenceId));
  return linesOf(block).map(({ text, style }) => ({ text, ...styles[style] }));
}

function tableOf({ head, widths, rows }) {
  const sum = widths.reduce((a, b) => a + b, 0);
  const room = page.width - widths.length * 9;
  const top = head.map((text) => ({ text, font: "heading" }));
  const table = { headerRows: 1, widths: widths.map((share) => (share / sum) * room), body: [top, ...rows] };
  return { table, fontSize: 9, dontBreakRows: true };
}

function figureOf(block, { bytes, mime }) {
  const image = `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
  return [
    { image, fit: [page.width / 2, 500] },
    { text: block.caption, fontSize: 10.5 },
  ];
}
