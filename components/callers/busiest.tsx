import { ChartFigure } from "@/components/charts/chart-figure";
import type { Caller } from "@/lib/calls/callers";
import { barsOf } from "@/lib/calls/charts";
import type { Figures } from "@/lib/calls/figures";
import { identify } from "@/lib/numbers/identify";

/** So many are drawn. */
const drawn = 8;

/** The numbers with the most calls, each with the caller it belongs to. */
export function Busiest({ told, callers }: { told: Figures; callers: Caller[] }) {
  const { perNumber } = told.pattern;
  const nameOf = new Map(callers.flatMap(({ name, numbers }) => numbers.map((number) => [number, name])));
  const rows = perNumber.slice(0, drawn).map(({ number, count }) => {
    const name = nameOf.get(number);
    return { label: identify(number).display + (name ? `　${name}` : ""), count };
  });
  const more = perNumber.length > drawn ? `，这里是最多的${drawn}个` : "";
  return <ChartFigure chart={barsOf(rows)} words={`一共${perNumber.length}个号码${more}。`} />;
}
