import type { Box, Chart, Drawing, Frame, Word } from "./chart";
import { greatest } from "./greatest";
import { keyLine } from "./key";

type Columns = Extract<Chart, { form: "columns" }>;

/** Upright bars over one line; the count over each where there is room, else over the tallest. */
export function columns({ labels, counts, soft, key }: Columns, { width, size, measure }: Frame): Drawing {
  const [head, tall, foot] = [size * 1.5, size * 7, size * 1.7];
  const step = width / Math.max(1, counts.length);
  const most = greatest(counts, 1);
  const floor = head + tall;
  const all = counts.every((count) => measure(String(count)) * size < step * 1.05);
  const boxes = counts.map((count, at): Box => {
    const height = (count / most) * tall;
    const tone = soft.includes(at) ? "soft" : "ink";
    return { x: (at + 0.14) * step, y: floor - height, width: step * 0.72, height, tone };
  });
  const line: Box = { x: 0, y: floor, width, height: size * 0.07, tone: "soft" };
  const said = counts.flatMap((count, at): Word[] => {
    if (count === 0 || (!all && count < most)) return [];
    const y = floor - (count / most) * tall - size * 0.35;
    return [
      {
        x: within((at + 0.5) * step, String(count)),
        y,
        text: String(count),
        tone: "ink",
        anchor: "middle",
        strong: true,
      },
    ];
  });
  const names = labels.flatMap((text, at): Word[] =>
    text === ""
      ? []
      : [
          {
            x: within((at + 0.5) * step, text),
            y: floor + size * 1.35,
            text,
            tone: "soft",
            anchor: "middle",
          },
        ],
  );
  const told = key
    ? keyLine(
        [
          { tone: "ink", text: key.ink },
          { tone: "soft", text: key.soft },
        ],
        { x: 0, y: floor + foot + size * 0.3, size, width, measure },
      )
    : { boxes: [], words: [], more: 0 };
  return {
    width,
    height: floor + foot + (key ? size * 1.6 : 0) + told.more,
    boxes: [...boxes.filter(({ height }) => height > 0), line, ...told.boxes],
    words: [...said, ...names, ...told.words],
  };

  /** The middle of a word that does not reach over the edge. */
  function within(middle: number, text: string): number {
    const half = (measure(text) * size) / 2;
    return Math.min(Math.max(middle, half), width - half);
  }
}
