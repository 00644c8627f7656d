// Runs the rounds of one part and tells what came of them.
import type { Draw } from "./odd";

/**
 * One way in. `round` does one thing with one odd input and returns what came of it, as "entrance outcome"; it throws when
 * what came of it is a defect. `end` looks at what all the rounds have left behind.
 */
export type Part = {
  name: string;
  atOnce?: number;
  round(draw: Draw): Promise<string>;
  end?(): Promise<string[]>;
};

export type Figures = {
  rounds: number;
  seconds: number;
  outcomes: Map<string, number>;
  slowest: { ms: number; what: string }[];
  /** Bytes in use after a collection: when a tenth of the rounds was done, and at the end. */
  memory: { start: number; end: number };
  faults: string[];
};

/** An input that takes longer than this counts as a hang. */
export const patience = 30_000;
const mostFaults = 20;

/** Does so many rounds, or as many as fit in so many milliseconds. */
export async function runPart(
  part: Part,
  draw: Draw,
  { rounds, ms = Number.POSITIVE_INFINITY }: { rounds: number; ms?: number },
): Promise<Figures> {
  const from = performance.now();
  const figures: Figures = {
    rounds: 0,
    seconds: 0,
    outcomes: new Map(),
    slowest: [],
    memory: { start: 0, end: 0 },
    faults: [],
  };
  let begun = 0;
  const goesOn = () => begun < rounds && performance.now() - from < ms && figures.faults.length < mostFaults;
  const work = async () => {
    while (goesOn()) {
      begun += 1;
      if (begun === Math.ceil(rounds / 10)) figures.memory.start = inUse();
      await oneRound(part, draw, figures);
    }
  };
  await Promise.all(Array.from({ length: part.atOnce ?? 1 }, work));
  figures.memory.end = inUse();
  figures.faults.push(...((await part.end?.()) ?? []));
  figures.seconds = (performance.now() - from) / 1000;
  return figures;
}

async function oneRound(part: Part, draw: Draw, figures: Figures): Promise<void> {
  const from = performance.now();
  const outcome = await part.round(draw).catch((fault: unknown) => {
    figures.faults.push(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    return "DEFECT";
  });
  const ms = performance.now() - from;
  figures.rounds += 1;
  figures.outcomes.set(outcome, (figures.outcomes.get(outcome) ?? 0) + 1);
  figures.slowest = [...figures.slowest, { ms, what: outcome }].sort((a, b) => b.ms - a.ms).slice(0, 5);
  if (ms > patience) figures.faults.push(`${outcome} took ${Math.round(ms)} ms`);
}

function inUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;

/** The figures as lines for a person. */
export function told(name: string, figures: Figures): string[] {
  const { rounds, seconds, outcomes, slowest, memory, faults } = figures;
  const sorted = [...outcomes].sort(([, a], [, b]) => b - a).slice(0, 40);
  return [
    `${name}: ${rounds} rounds in ${seconds.toFixed(0)} s, ${(rounds / seconds).toFixed(0)} a second, ${faults.length} defects`,
    ...sorted.map(([what, many]) => `  ${String(many).padStart(8)}  ${what}`),
    `  slowest: ${slowest.map(({ ms, what }) => `${Math.round(ms)} ms ${what}`).join(" · ")}`,
    `  heap after a tenth ${mb(memory.start)}, at the end ${mb(memory.end)}`,
    ...faults.map((fault) => `  DEFECT ${fault.slice(0, 2000)}`),
  ];
}
