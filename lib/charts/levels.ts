import type { Tone } from "./chart";

/** Three depths of a count above 0: up to a third of the most, up to two thirds, more. */
export type Level = 0 | 1 | 2 | 3;

/** The largest count of the first and of the second depth. */
export function bounds(most: number): [number, number] {
  return [Math.max(1, Math.floor(most / 3)), Math.max(2, Math.floor((most * 2) / 3))];
}

export function levelOf(count: number, most: number): Level {
  const [low, middle] = bounds(most);
  if (count === 0) return 0;
  if (count <= low) return 1;
  return count <= middle ? 2 : 3;
}

/** What a cell is filled with, and what is readable on it. */
export const cellTones: Record<Level, { fill: Tone | null; words: Tone }> = {
  0: { fill: null, words: "soft" },
  1: { fill: "well", words: "ink" },
  2: { fill: "soft", words: "paper" },
  3: { fill: "ink", words: "paper" },
};

/** Small squares have no words in them, so that their fill alone has to be seen. */
export const squareTones: Record<Level, Tone> = { 0: "hair", 1: "rule", 2: "soft", 3: "ink" };

/** What the depths mean: 1次, 2至3次, 4次以上; only those a count can have. */
export function legend(most: number): { level: Level; text: string }[] {
  const [low, middle] = bounds(most);
  const all: { level: Level; from: number; to: number }[] = [
    { level: 1, from: 1, to: low },
    { level: 2, from: low + 1, to: middle },
    { level: 3, from: middle + 1, to: most },
  ];
  return all
    .filter(({ from }) => from <= most)
    .map(({ level, from, to }) => ({ level, text: `${from}${to > from ? `至${to}` : ""}次` }));
}
