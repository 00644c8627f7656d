import { expect, test } from "vitest";
import type { Block } from "@/lib/letters/letter";
import { renderDocument } from "@/lib/pdf/render";
import { logTable } from "../fixtures/paper/letter";
import { stretchOf } from "../fixtures/turns";

const print = (blocks: Block[]) => renderDocument({ title: "来电记录", on: "2026-10-09", blocks });
const times = (count: number) => Array.from({ length: count }, (_, nth) => [{ text: `${nth}字` }]);

const long: [string, Block[]][] = [
  ["a table of 20,000 calls", [logTable(20_000)]],
  ["a paragraph of 300,000 runs", [{ kind: "paragraph", runs: times(300_000).flat() }]],
  ["50,000 headings", times(50_000).map(([run]) => ({ kind: "heading", text: run?.text ?? "" }))],
];

test.each(long)("Others have their turn while %s is laid out", async (_, blocks) => {
  expect(await stretchOf(() => print(blocks))).toBeLessThan(1);
});

test("A list of more items than a function takes arguments is printed", async () => {
  const { pages } = await print([{ kind: "items", items: times(200_000) }]);
  expect(pages).toBeGreaterThan(5_000);
});
