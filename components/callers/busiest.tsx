import { ChartFigure } from "@/components/charts/chart-figure";
import type { Caller } from "@/lib/calls/callers";
import { barsOf } from "@/lib/calls/charts";
import type { LogFigures } from "@/lib/calls/log-figures";
import { identify } from "@/lib/numbers/identify";
import { verbsOf } from "./verbs";

/** The numbers with the most calls, as many as are told, each with the caller it belongs to. */
export function Busiest({ told, callers }: { told: LogFigures; callers: Caller[] }) {
  const { numbers, shown, hidden } = told;
  const nameOf = new Map(callers.flatMap(({ name, numbers }) => numbers.map((number) => [number, name])));
  const rows = numbers.map(({ number, count }) => {
    const name = nameOf.get(number);
    return { label: identify(number).display + (name ? `　${name}` : ""), count };
  });
  const who = shown === 0 ? "都没显示号码" : `一共${shown}个号码${hidden > 0 ? "和未显示的号码" : ""}`;
  const all = shown + (hidden > 0 ? 1 : 0);
  const more = all > numbers.length ? `，这里是${verbsOf(told).sent}得最多的${numbers.length}个` : "";
  return <ChartFigure chart={barsOf(rows)} words={`${who}${more}。`} />;
}
