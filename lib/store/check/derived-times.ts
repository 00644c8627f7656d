import { dayInBeijing, hourInBeijing } from "@/lib/deadlines/beijing";
import { unsealedDb } from "../db";
import type { Findings } from "./findings";

const STEP = 2_000;

type Times = { id: string; at: Date; day: string; hour: number; updatedAt: Date };

/** The Beijing day and hour that each call is counted by, against its instant. They are derived: `mendTimes` computes them again. */
export async function checkDerivedTimes(): Promise<Findings> {
  const findings: Findings = { part: "days and hours of calls", looked: 0, wrong: [] };
  for await (const calls of inSteps()) {
    findings.looked += calls.length;
    for (const { id } of calls.filter(isWrong)) findings.wrong.push(`call ${id}: ${words}`);
  }
  return findings;
}

const words = "counted on another day or hour than it came (npm run check:store -- --mend-times)";

/** Computes day and hour again where they are wrong, and says of how many. Can be stopped anywhere and run again. */
export async function mendTimes(): Promise<number> {
  let mended = 0;
  for await (const calls of inSteps()) {
    for (const { id, at, updatedAt } of calls.filter(isWrong)) {
      // An edit may have moved it meanwhile: then what it says of itself is right already.
      const where = { id, at, updatedAt };
      const data = { ...derived(at), updatedAt };
      mended += (await unsealedDb().call.updateMany({ where, data })).count;
    }
  }
  return mended;
}

function isWrong({ at, day, hour }: Times): boolean {
  const right = derived(at);
  return day !== right.day || hour !== right.hour;
}

function derived(at: Date) {
  return { day: dayInBeijing(at.toISOString()), hour: hourInBeijing(at.toISOString()) };
}

/** All calls in the order of their ids, a page at a time. */
async function* inSteps(): AsyncGenerator<Times[]> {
  let last = "";
  for (;;) {
    const calls = await unsealedDb().call.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      select: { id: true, at: true, day: true, hour: true, updatedAt: true },
      take: STEP,
    });
    yield calls;
    last = calls.at(-1)?.id ?? last;
    if (calls.length < STEP) return;
  }
}
