// Runs the rounds of one part and tells what came of them.
import { grows, inUse } from "./growth";
import type { Draw } from "./odd";

/**
 * One way in. `round` does one thing with one odd input and returns what came of it, as "entrance outcome"; it throws when
 * what came of it is a defect. `end` looks at what all the rounds have left behind.
 */
export type Part = {
  name: string;
  atOnce?: number;
  round(draw: Draw): Promise<string>;
  /** MB in use by what is tried; of this process after a collection where nothing else is said. */
  memory?(): number;
  end?(): Promise<string[]>;
};

export type Figures = {
  rounds: number;
  seconds: number;
  /** What came of how many rounds, and how many milliseconds they took together. */
  outcomes: Map<string, { many: number; ms: number }>;
  slowest: { ms: number; what: string }[];
  /** MB in use: at the start, and after each tenth of the rounds. */
  memory: number[];
  faults: string[];
};

/** An input that takes longer than this counts as a hang. */
export const patience = 30_000;
const mostFaults = 20;

type Limits = { rounds: number; ms?: number; say?: (line: string) => void };

/** Does so many rounds, or as many as fit in so many milliseconds. `say` hears after each tenth how it goes. */
export async function runPart(
  part: Part,
  draw: Draw,
  { rounds, ms = Number.POSITIVE_INFINITY, say = () => {} }: Limits,
): Promise<Figures> {
  const from = performance.now();
  const memory = part.memory ?? inUse;
  const figures: Figures = {
    rounds: 0,
    seconds: 0,
    outcomes: new Map(),
    slowest: [],
    memory: [memory()],
    faults: [],
  };
  let begun = 0;
  let told = 0;
  const goesOn = () => begun < rounds && performance.now() - from < ms && figures.faults.length < mostFaults;
  const work = async () => {
    while (goesOn()) {
      begun += 1;
      await oneRound(part, draw, figures);
      for (; told < figures.faults.length; told++) say(`  DEFECT ${figures.faults[told]?.slice(0, 2000)}`);
      figures.seconds = (performance.now() - from) / 1000;
      if (figures.rounds % Math.ceil(rounds / 10) > 0) continue;
      figures.memory.push(memory());
      say(standOf(part.name, figures, rounds));
    }
  };
  await Promise.all(Array.from({ length: part.atOnce ?? 1 }, work));
  figures.faults.push(...((await part.end?.()) ?? []));
  if (grows(figures.memory)) figures.faults.push(`memory grows: ${figures.memory.join(" ")} MB`);
  return figures;
}

function standOf(name: string, { rounds, seconds, memory, faults }: Figures, all: number): string {
  const speed = Math.round(rounds / seconds);
  return `  ${name} ${rounds} of ${all}, ${speed} a second, ${memory.at(-1)} MB, ${faults.length} defects`;
}

async function oneRound(part: Part, draw: Draw, figures: Figures): Promise<void> {
  const from = performance.now();
  const outcome = await part.round(draw).catch((fault: unknown) => {
    figures.faults.push(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    return "DEFECT";
  });
  const ms = performance.now() - from;
  figures.rounds += 1;
  const before = figures.outcomes.get(outcome) ?? { many: 0, ms: 0 };
  figures.outcomes.set(outcome, { many: before.many + 1, ms: before.ms + ms });
  figures.slowest = [...figures.slowest, { ms, what: outcome }].sort((a, b) => b.ms - a.ms).slice(0, 5);
  if (ms > patience) figures.faults.push(`${outcome} took ${Math.round(ms)} ms`);
}

/** The figures as lines for a person. */
export function told(name: string, figures: Figures): string[] {
  const { rounds, seconds, outcomes, slowest, memory, faults } = figures;
  const [start = 0, tenth = start] = memory;
  const sorted = [...outcomes].sort(([, a], [, b]) => b.many - a.many).slice(0, 60);
  return [
    `${name}: ${rounds} rounds in ${seconds.toFixed(0)} s, ${(rounds / seconds).toFixed(0)} a second, ${faults.length} defects`,
    ...sorted.map(
      ([what, { many, ms }]) =>
        `  ${String(many).padStart(8)}  ${what}, ${(ms / many).toFixed(ms < many * 10 ? 1 : 0)} ms`,
    ),
    `  slowest: ${slowest.map(({ ms, what }) => `${Math.round(ms)} ms ${what}`).join(" · ")}`,
    `  memory ${start} MB at the start, ${tenth} MB after a tenth, ${memory.at(-1)} MB at the end`,
    ...faults.map((fault) => `  DEFECT ${fault.slice(0, 2000)}`),
  ];
}
