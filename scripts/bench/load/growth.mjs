// Whether memory grows over a long run: what is left of the heap after a collection, and the whole process, by minute.
import { mib, table } from "../server/print.mjs";

/** The first minutes fill caches and let the machine code settle. */
const WARM_UP_MINUTES = 2;
/** What may come and go between two equal moments, as a share of the heap. */
const NOISE = 0.1;

/** Prints the figures and the verdict: the heap of the last third against that of the second. */
export function reportGrowth(print, { samples, states }) {
  for (const [n] of states.before.entries()) {
    const points = samples
      .filter(({ collect }) => collect)
      .map(({ second, servers }) => ({ second, ...servers[n] }));
    print(`\nserver ${n + 1}, after a garbage collection each minute:`);
    const rows = points.map(({ second, heap, external, rss }) => [
      `${Math.round(second / 60)} min`,
      mib(heap),
      mib(external),
      mib(rss),
    ]);
    for (const line of table(["", "live heap", "buffers", "RSS"], rows)) print(line);
    print(
      verdict(
        points,
        samples.map(({ second, servers }) => ({ second, ...servers[n] })),
      ),
    );
  }
}

function verdict(points, samples) {
  const settled = (list) => list.filter(({ second }) => second >= WARM_UP_MINUTES * 60);
  const third = Math.floor(points.length / 3);
  const [middle, last] = [points.slice(third, -third), points.slice(-third)].map((part) =>
    median(part.map(({ heap, external }) => heap + external)),
  );
  const slopes = `Slope after ${WARM_UP_MINUTES} minutes: live heap ${perMinute(settled(points), "heap")}, RSS of every second ${perMinute(settled(samples), "rss")}.`;
  if (!(third > 0)) return `${slopes} Too short for a verdict.`;
  const grew = last > middle * (1 + NOISE);
  return `${slopes} Live heap with buffers in the second third ${mib(middle)}, in the last ${mib(last)}: ${grew ? "IT GROWS" : "no growth"} (more than ${NOISE * 100} % would be).`;
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
