import type { Day } from "@/lib/deadlines/deadline";
import { monthDay, spokenDay } from "@/lib/deadlines/spoken";
import type { EndKind, Next, Plan, Rung } from "./plan";

const ends: Record<EndKind, { title: string }> = {
  solved: { title: "办好了" },
  quiet: { title: "先停在这" },
  walked: { title: "都办过了" },
};

/** The one sentence of the page: the door to go to, the day to wait for, or where it ended. */
export function titleOf({ next, today }: Plan, rung: Rung | undefined): string {
  if (next.kind === "end") return ends[next.because].title;
  if (next.kind === "wait") return waiting.title + spokenDay(next.until, today);
  return rung?.name ?? "";
}

/** The same where it is one thing among others: 下一步，通管局申诉; 都办过了. */
export function stepInWords(plan: Plan, rung: Rung | undefined): string {
  const title = titleOf(plan, rung);
  return plan.next.kind === "end" ? title : `下一步，${title}`;
}

const waiting = { title: "等到" };

/** The rung that the one next step is about. */
export function rungOfNext({ next, rungs }: Plan): Rung | undefined {
  if (next.kind === "end") return undefined;
  if (next.kind === "go") return rungs.find(({ state }) => state === "now");
  return rungs.find(({ channel, state }) => channel === next.channel && state === "waiting");
}

/** The plan of what is no danger: every page says 先打110 above it. */
export function planBesides(plan: Plan): Plan {
  const { besides, rungs } = plan;
  if (!besides) return plan;
  const others = rungs.filter(({ state }) => state !== "now");
  const now = besides.kind === "go" ? others.find((rung) => isOpenFor(besides, rung)) : undefined;
  const shown = others.map((rung): Rung => (rung === now ? { ...rung, state: "now" } : rung));
  return { ...plan, next: besides, besides: null, rungs: shown };
}

function isOpenFor(next: Extract<Next, { kind: "go" }>, { channel, follows, state, after }: Rung): boolean {
  return channel === next.channel && follows === next.follows && state === "later" && after === null;
}

/** On a day of waiting there is nothing to do. */
export function waitingText({ name, filedOn }: Rung, today: Day): string {
  const when = filedOn ? `${monthDay(filedOn, today)}提交的，` : "";
  return `${name}${when}等它答复。没到这一天，不用再做什么；答复早到了，记下来就往下走。`;
}
