import { atOnce, eachInSteps, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { mapChart } from "@/lib/charts/texts";
import type { Block, Run } from "@/lib/letters/letter";

/** The same block with every text in it changed; ids and days stay. */
export function* mapText(block: Block, change: (text: string) => string): Steps<Block> {
  const runs = (list: Run[]) => mapInSteps(list, (run) => ({ ...run, text: change(run.text) }));
  switch (block.kind) {
    case "title":
    case "salutation":
    case "heading":
      return { ...block, text: change(block.text) };
    case "paragraph":
      return { ...block, runs: yield* runs(block.runs) };
    case "items":
      return { ...block, items: yield* eachInSteps(block.items, runs) };
    case "pairs":
      return {
        ...block,
        rows: yield* eachInSteps(block.rows, function* ({ name, value }) {
          return { name: change(name), value: yield* runs(value) };
        }),
      };
    case "table":
      return {
        ...block,
        caption: change(block.caption),
        head: block.head.map(change),
        rows: yield* eachInSteps(block.rows, (row) => mapInSteps(row, change)),
      };
    case "signature":
      return { ...block, role: change(block.role), name: change(block.name) };
    case "attachments":
      return {
        ...block,
        items: yield* mapInSteps(block.items, change),
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
export function* textsInSteps(block: Block): Steps<string[]> {
  const texts: string[] = [];
  yield* mapText(block, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The same at once. */
export function textsOf(block: Block): string[] {
  return atOnce(textsInSteps(block));
}

export function textOf(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}
