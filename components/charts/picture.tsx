// biome-ignore-all lint/suspicious/noArrayIndexKey: the marks of one drawing have no other name than their place
import type { Chart } from "@/lib/charts/chart";
import { draw, roughWidth } from "@/lib/charts/draw";

/** As many units as a phone's screen has px; in large text half of them are as wide, and the words twice as large. */
const across = { usual: 350, large: 190 };

type Shown = { chart: Chart; words: string; text?: keyof typeof across };

/** The chart as SVG, drawn on the server. words: what it shows in one sentence. text: for which size of it. */
export function Picture({ chart, words, text = "usual" }: Shown) {
  const { width, height, ...drawing } = draw(chart, { width: across[text], size: 15, measure: roughWidth });
  return (
    <svg
      className={`chart for-${text}`}
      viewBox={`0 0 ${width} ${rounded(height)}`}
      role="img"
      aria-label={words}
    >
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
