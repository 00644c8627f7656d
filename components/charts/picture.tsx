// biome-ignore-all lint/suspicious/noArrayIndexKey: the marks of one drawing have no other name than their place
import type { Chart } from "@/lib/charts/chart";
import { draw, roughWidth } from "@/lib/charts/draw";

/** The chart as SVG, drawn on the server. words: what it shows in one sentence. */
export function Picture({ chart, words }: { chart: Chart; words: string }) {
  const { width, height, ...drawing } = draw(chart, { width: 350, size: 15, measure: roughWidth });
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${rounded(height)}`} role="img" aria-label={words}>
      {drawing.boxes.map((box, at) => (
        <rect
          key={at}
          className={`c-${box.tone}`}
          x={rounded(box.x)}
          y={rounded(box.y)}
          width={rounded(box.width)}
          height={rounded(box.height)}
        />
      ))}
      {drawing.words.map((word, at) => (
        <text
          key={at}
          className={word.strong ? `c-${word.tone} strong` : `c-${word.tone}`}
          x={rounded(word.x)}
          y={rounded(word.y)}
          textAnchor={word.anchor}
        >
          {word.text}
        </text>
      ))}
    </svg>
  );
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
