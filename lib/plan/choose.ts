import type { Facts } from "@/lib/channels/facts";
import { isOfCompany } from "@/lib/channels/parts/merchant";
import { addDays } from "@/lib/deadlines/beijing";
import { lastDay } from "@/lib/deadlines/left";
import { endsWaiting, isPromise } from "@/lib/filings/outcome";
import { happenedAt } from "./course";
import { beginsAnew, follows, hasCallsAfter, type Placed } from "./place";
import type { Next } from "./plan";

type Chosen = { next: Next; now: Placed | null };

/**
 * Danger first, then an end that was reached, then what an answer asks for, then the first open door, then a day to wait
 * for. A door that may close another one is open, and nobody is sent there while that other one is to be waited for.
 */
export function chosen(placed: Placed[], facts: Facts): Chosen {
  const open = placed.filter(({ state }) => state === "open");
  const danger = open.find((one) => one.rule.urgent && !follows(one));
  const end = danger ? null : endOf(placed, facts);
  if (end) return { next: end, now: null };
  const free = open.filter(({ closes }) => closes === null);
  const now = danger ?? free.find(follows) ?? askedFirst(free, placed, facts) ?? free[0];
  if (now) return goTo(now);
  const wait = waitOf(placed);
  if (wait) return { next: wait, now: null };
  const [other] = open;
  return other ? goTo(other) : { next: walked(placed), now: null };
}

/** The same without the danger, which goes its own way; null where nothing else is to be done or waited for. */
export function chosenBesides(placed: Placed[], facts: Facts): Next | null {
  const isCalm = (one: Placed) => !one.rule.urgent || follows(one);
  const { next } = chosen(placed.filter(isCalm), facts);
  return next.kind === "end" ? null : next;
}

function goTo(now: Placed): Chosen {
  return { next: { kind: "go", channel: now.channel.id, follows: follows(now) }, now };
}

/**
 * Of the doors that answers named as the next one, that of the answer whose own door comes first in the ladder. A promise
 * that was not kept names its own door; nobody is sent ahead of the turn to one that asks who the company is and where.
 */
function askedFirst(free: Placed[], placed: Placed[], facts: Facts): Placed | undefined {
  return placed
    .flatMap((one) => askedBy(one, facts))
    .flatMap((asked) => free.filter(({ channel, rule }) => !rule.last && channel.id === asked))
    .find((one) => beginsAnew(one, facts) || !one.needs.some(isOfCompany));
}

function askedBy(one: Placed, facts: Facts): string[] {
  if (beginsAnew(one, facts)) return [one.channel.id];
  return one.course.kind === "over" && one.course.next !== null ? [one.course.next] : [];
}

/** The user said it is solved, or the last thing that happened is a promise, and nobody has called since. */
function endOf(placed: Placed[], facts: Facts): Next | null {
  const solvedOn = facts.filed
    .flatMap((step) => step.solvedOn ?? [])
    .sort()
    .at(-1);
  if (solvedOn !== undefined && !hasCallsAfter(solvedOn, facts))
    return {
      kind: "end",
      because: "solved",
      text: "你说过不再打来了，这件事就到这里。又打来，记一次，再从这里接着办。",
    };
  const all = placed.flatMap(({ channel }) => happenedAt(channel, facts));
  const last = all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)).at(-1);
  const isQuiet = last?.outcome && isPromise(last.outcome) && !hasCallsAfter(last.on, facts);
  if (!isQuiet) return null;
  const lead = addDays(last.on, 1) < facts.today ? "答复以后没再打来" : "刚答复";
  return { kind: "end", because: "quiet", text: `${lead}。又打来，记一次，再接着往下办。` };
}

function waitOf(placed: Placed[]): Next | null {
  const waits = placed.flatMap(({ channel, course }) =>
    course.kind === "waiting" ? [{ channel: channel.id, until: lastDay(course.until) }] : [],
  );
  const [first] = waits.sort((a, b) => (a.until < b.until ? -1 : 1));
  return first ? { kind: "wait", ...first } : null;
}

/** Nothing is open and nobody has to answer. */
function walked(placed: Placed[]): Next {
  const isMissing = placed.some(
    ({ state, reasons }) => state === "skipped" && reasons.some(({ next }) => next),
  );
  const isPending = placed.some(
    ({ course }) => course.kind === "over" && (course.outcome === null || !endsWaiting(course.outcome)),
  );
  const more = isMissing ? "缺的那几样问出来了，还能接着办。" : "";
  const silent = isPending ? "还没答复的，答复来了就记下。" : "";
  return {
    kind: "end",
    because: "walked",
    text: `能找的都找过了。${silent}${more}又打来，照样记下，带着新的来电再报12321。`,
  };
}
