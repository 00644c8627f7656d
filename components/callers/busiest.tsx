import { ChartFigure } from "@/components/charts/chart-figure";
import type { Caller } from "@/lib/calls/callers";
import { barsOf } from "@/lib/calls/charts";
import type { Figures } from "@/lib/calls/figures";
import { shownNumbers } from "@/lib/channels/parts/numbers";
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
  const { shown, beside } = shownNumbers(perNumber.map(({ number }) => number));
  const who = shown.length === 0 ? "都没显示号码" : `一共${shown.length}个号码${beside}`;
  const more = perNumber.length > drawn ? `，这里是打得最多的${drawn}个` : "";
  return <ChartFigure chart={barsOf(rows)} words={`${who}${more}。`} />;
}
