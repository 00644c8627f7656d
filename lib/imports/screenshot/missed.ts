import { type Block, leadOf, type Places } from "./places";
import type { LeftRow } from "./row";
import { bottom, type Line, middle, type Screen } from "./screen";

/** Parts of a row's height: two distances that differ by less are the same. */
const same = 0.2;

type Standing = { lead: Line; top: number; end: number };

/** Rows of which nothing was found: between two others there is room for them, with nothing in it. */
export function missedRows(places: Places, screen: Screen): LeftRow[] {
  const standing = places.blocks.flatMap((block) => standingOf(block, places) ?? []);
  const steps = standing.slice(1).map((below, at) => ({ above: standing[at] ?? below, below }));
  const pitch = Math.min(...steps.map(stepOf));
  return steps.flatMap((step) => rowsBetween(step, pitch, places.blocks, screen));
}

function standingOf(block: Block, { left, size }: Places): Standing | null {
  const lead = block.numbers[0]?.line ?? (block.times.length > 0 ? leadOf(block, left, size) : undefined);
  return lead ? { lead, ...extentOf(block) } : null;
}

function extentOf({ lines }: Block) {
  const boxes = lines.map(({ box }) => box);
  return { top: Math.min(...boxes.map(({ y }) => y)), end: Math.max(...boxes.map(bottom)) };
}

type Step = { above: Standing; below: Standing };

function stepOf({ above, below }: Step): number {
  return middle(below.lead.box) - middle(above.lead.box);
}

/** As many as the step is longer than others by whole rows. */
function rowsBetween(step: Step, pitch: number, blocks: Block[], { width }: Screen): LeftRow[] {
  const { end: from, top: to } = { end: step.above.end, top: step.below.top };
  const times = stepOf(step) / pitch;
  const count = Math.round(times) - 1;
  const isFilled = blocks.some((block) => extentOf(block).top >= from && extentOf(block).end <= to);
  if (count < 1 || Math.abs(times - count - 1) > same || isFilled || to - from < (count - same) * pitch)
    return [];
  const height = Math.floor((to - from) / count);
  return Array.from({ length: count }, (_, at) => ({
    box: { x: 0, y: Math.round(from + at * height), width, height },
    reason: "这里像还有一行，字没认出来",
  }));
}
