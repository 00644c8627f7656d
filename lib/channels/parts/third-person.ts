import type { Block, Run } from "@/lib/letters/letter";

/** The same with 原告 for 我, as a court paper speaks of who wrote it. What stands in “” is somebody's own words and stays. */
export function inThirdPerson(blocks: Block[], who: string): Block[] {
  return blocks.map((block) => {
    if (block.kind === "paragraph") return { ...block, runs: block.runs.map((run) => told(run, who)) };
    return block.kind === "items"
      ? { ...block, items: block.items.map((item) => item.map((run) => told(run, who))) }
      : block;
  });
}

/** From the first “ to the last ” of a run nothing is touched: the words between may hold such marks themselves. */
function told(run: Run, who: string): Run {
  const [, before = "", said = "", after = ""] = /^([^“]*)(?:(“.*”))?([\s\S]*)$/s.exec(run.text) ?? [];
  const change = (text: string) => text.replaceAll("我", who);
  return { ...run, text: change(before) + said + change(after) };
}
