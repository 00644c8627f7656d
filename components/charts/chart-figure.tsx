import type { Chart } from "@/lib/charts/chart";
import { type Numbers, numbersOf } from "@/lib/charts/numbers-of";
import { Picture } from "./picture";

type Shown = {
  chart: Chart;
  /** What it shows, in one sentence: seen under it, and said in place of it. */
  words: string;
  /** What the upright bars stand for, where the picture leaves labels out. */
  labels?: string[];
};

/** A chart with its sentence, and the numbers behind it. */
export function ChartFigure({ chart, words, labels }: Shown) {
  return (
    <figure className="chart-figure">
      <Picture chart={chart} words={words} />
      <Picture chart={chart} words={words} text="large" />
      <figcaption>{words}</figcaption>
      <details>
        <summary>看数字</summary>
        <NumbersTable numbers={numbersOf(chart, labels)} words={words} />
      </details>
    </figure>
  );
}

function NumbersTable({ numbers: { head, rows }, words }: { numbers: Numbers; words: string }) {
  return (
    <table>
      <caption className="vh">{words}</caption>
      <thead>
        <tr>{head.map((name) => (name === "" ? <td key="what" /> : <th key={name}>{name}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
