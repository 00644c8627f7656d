// Whether memory grows over a long run: what is left of the heap after a collection, and the whole process, by minute.
import { mib, table } from "../server/print.mjs";

/** The first minutes fill caches and let the machine code settle. */
const WARM_UP_MINUTES = 2;
/** What may come and go between two equal moments, as a share of it. */
const NOISE = 0.1;

/** Prints the figures and the verdict: heap and whole process in the last third against the second. */
export function reportGrowth(print, { samples, states }) {
  for (const [n] of states.before.entries()) {
    const seen = samples.map(({ servers, ...when }) => ({ ...when, ...servers[n] }));
    const collected = seen.filter(({ collect }) => collect);
    print(`\nserver ${n + 1}, after a garbage collection each minute:`);
    const rows = collected.map(({ second, heap, external, rss }) => [
      `${Math.round(second / 60)} min`,
      mib(heap),
      mib(external),
      mib(rss),
    ]);
    for (const line of table(["", "live heap", "buffers", "RSS"], rows)) print(line);
    const settled = (list) => list.filter(({ second }) => second >= WARM_UP_MINUTES * 60);
    print(
      `Slope after ${WARM_UP_MINUTES} minutes: live heap ${perMinute(settled(collected), "heap")}, RSS of every second ${perMinute(settled(seen), "rss")}.`,
    );
    print(
      verdict(
        "Live heap and buffers",
        collected.map(({ heap, external }) => heap + external),
      ),
    );
    print(
      verdict(
        "RSS",
        seen.map(({ rss }) => rss),
      ),
    );
  }
}

function verdict(name, values) {
  const third = Math.floor(values.length / 3);
  if (third < 3) return `${name}: too short for a verdict.`;
  const [middle, last] = [median(values.slice(third, -third)), median(values.slice(-third))];
  const grew = last > middle * (1 + NOISE);
  return `${name}, middle of the second third ${mib(middle)}, of the last ${mib(last)}: ${grew ? "IT GROWS" : "no growth"} (more than ${NOISE * 100} % would be).`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Least squares over time. */
function perMinute(points, what) {
  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [points.map(({ second }) => second / 60), points.map((point) => point[what])];
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, one) => sum + (one - mx) ** 2, 0);
  const slope = x.reduce((sum, one, n) => sum + (one - mx) * (y[n] - my), 0) / over;
  return Number.isFinite(slope) ? `${slope < 0 ? "−" : "+"}${mib(Math.abs(slope))} a minute` : "unknown";
}
