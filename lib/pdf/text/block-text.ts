import { mapChart } from "@/lib/charts/texts";
import type { Block, Run } from "@/lib/letters/letter";

/** The same block with every text in it changed; ids and days stay. */
export function mapText(block: Block, change: (text: string) => string): Block {
  const runs = (list: Run[]) => list.map((run) => ({ ...run, text: change(run.text) }));
  switch (block.kind) {
    case "title":
    case "salutation":
    case "heading":
      return { ...block, text: change(block.text) };
    case "paragraph":
      return { ...block, runs: runs(block.runs) };
    case "items":
      return { ...block, items: block.items.map(runs) };
    case "pairs":
      return {
        ...block,
        rows: block.rows.map((row) => ({ name: change(row.name), value: runs(row.value) })),
      };
    case "table":
      return {
        ...block,
        caption: change(block.caption),
        head: block.head.map(change),
        rows: block.rows.map((row) => row.map(change)),
      };
    case "signature":
      return { ...block, role: change(block.role), name: change(block.name) };
    case "attachments":
      return {
        ...block,
        items: block.items.map(change),
        ...(block.label && { label: change(block.label) }),
      };
    case "annex":
      return { ...block, title: change(block.title) };
    case "figure":
      return { ...block, caption: change(block.caption) };
    case "chart":
      return { ...block, caption: change(block.caption), chart: mapChart(block.chart, change) };
    case "closing":
      return block.to ? { ...block, to: change(block.to) } : block;
  }
}

/** Every text that a block prints of its own. */
export function textsOf(block: Block): string[] {
  const texts: string[] = [];
  mapText(block, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

export function textOf(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}
