import { atOnce, eachInSteps, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { textsOfChart } from "@/lib/charts/texts";
import type { Block } from "@/lib/letters/letter";
import type { Voice } from "../fonts/chain";
import { textsInSteps } from "../text/block-text";

/** A text and the voice it is printed in. */
export type Said = { voice: Voice; text: string };

/** What the sheets add of their own: numbers, dates, labels, the closing, the foot of a page. */
const ADDED = "0123456789. 　第页共图段年月日附件：此致敬礼！（签名）（续）（图像未印出，见电子文件）";

/** What stands above an annex where it goes on over the page. */
export function goesOn(title: string): string {
  return `${title}（续）`;
}

/** What will be printed of these blocks, known before anybody knows where. */
export function* saidInSteps(blocks: Block[]): Steps<Said[]> {
  const said = yield* eachInSteps(blocks, saidByOne);
  return [[{ voice: "text" as const, text: ADDED }], ...said].flat();
}

/** The same at once. */
export function saidBy(blocks: Block[]): Said[] {
  return atOnce(saidInSteps(blocks));
}

function* saidByOne(block: Block): Steps<Said[]> {
  if (block.kind === "title") return [{ voice: "title", text: block.text }];
  if (block.kind === "heading") return [{ voice: "heading", text: block.text }];
  if (block.kind === "annex") return [{ voice: "heading", text: goesOn(block.title) }];
  if (block.kind === "chart")
    return [{ voice: "text", text: block.caption + textsOfChart(block.chart).join("") }];
  if (block.kind === "table") return yield* saidByTable(block);
  return [{ voice: "text", text: (yield* textsInSteps(block)).join("") }];
}

function* saidByTable(block: Extract<Block, { kind: "table" }>): Steps<Said[]> {
  const head: Said = { voice: "heading", text: block.caption + block.head.join("") };
  const rows = yield* mapInSteps(block.rows, (row): Said => ({ voice: "text", text: row.join("") }));
  return [[head], rows].flat();
}
