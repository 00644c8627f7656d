import { withOneLineEnd } from "@/lib/result";
import type { Block, Letter, Run } from "./letter";
import { dateInWords } from "./wording";

const indent = "　　";

/** The letter as text, block by block: for reading in a review and for copying. As on paper, no line ends within its words but by \n. */
export function plainText(letter: Letter): string {
  return `${letter.blocks.map((block) => withOneLineEnd(plainBlock(block), " ")).join("\n")}\n`;
}

export function plainRuns(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}

export function plainBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return `${block.text}\n`;
    case "salutation":
      return block.text;
    case "heading":
      return indent + block.text;
    case "paragraph":
      return indent + plainRuns(block.runs);
    case "items":
      return block.items.map((item, at) => `${indent}${at + 1}. ${plainRuns(item)}`).join("\n");
    case "pairs":
      return block.rows.map((row) => `${indent}${row.name}　${plainRuns(row.value)}`).join("\n");
    case "table":
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.join("｜"))]
        .filter((line) => line !== "")
        .join("\n");
    case "closing":
      return `${indent}此致\n${block.to ?? "敬礼！"}`;
    case "signature":
      return `${indent.repeat(6)}${block.role}：${block.name}（签名）\n${indent.repeat(6)}${dateInWords(block.on)}`;
    case "attachments":
      return plainAttachments(block);
    case "annex":
      return `\n${block.title}`;
    case "chart":
      return `［统计图］${block.caption}`;
    case "figure":
      return `［图］${block.caption}`;
  }
}

function plainAttachments({ items, label = "附件" }: Extract<Block, { kind: "attachments" }>): string {
  const numbered = items.map((item, at) => `${items.length > 1 ? `${at + 1}. ` : ""}${item}`);
  return `${label}：${numbered.join(`\n${"　".repeat(label.length + 1)}`)}`;
}
