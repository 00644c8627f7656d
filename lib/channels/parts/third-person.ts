import type { Block, Run } from "@/lib/letters/letter";

/**
 * The same with 原告 for 我, as a court paper speaks of who wrote it. What stands in “” is somebody's own words and stays,
 * and so do these `names`, which stand without marks.
 */
export function inThirdPerson(blocks: Block[], who: string, names: string[] = []): Block[] {
  const change = (run: Run) => told(run, who, names);
  return blocks.map((block) => {
    if (block.kind === "paragraph") return { ...block, runs: block.runs.map(change) };
    return block.kind === "items" ? { ...block, items: block.items.map((item) => item.map(change)) } : block;
  });
}

/** From the first “ to the last ” of a run nothing is touched: the words between may hold such marks themselves. */
function told(run: Run, who: string, names: string[]): Run {
  const [, before = "", said = "", after = ""] = /^([^“]*)(?:(“.*”))?([\s\S]*)$/s.exec(run.text) ?? [];
  return { ...run, text: changed(before, who, names) + said + changed(after, who, names) };
}

function changed(text: string, who: string, [name, ...others]: string[]): string {
  if (name === undefined) return text.replaceAll("我", who);
  return text
    .split(name)
    .map((part) => changed(part, who, others))
    .join(name);
}
