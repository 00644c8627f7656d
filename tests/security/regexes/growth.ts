import vm from "node:vm";
import type { Expression } from "./expressions";
import { hostileStrings } from "./hostile";

type Limits = { length: number; most: number; end: number };

/**
 * `most`: milliseconds of the processor for so many characters. `end`: milliseconds of the clock after which it is stopped,
 * on however busy a machine. 100,000 characters are looked at in 1 ms, and their square in 5 s; 1,000 in 10 µs, and their cube
 * in 1 s. So what names an expression slow leaves a hundred times and more for collections, compiling and a machine that stands.
 */
const short = { length: 1_000, most: 400, end: 1000 };
/** Names nothing slow: it only says what is worth a look at the long text. */
const middle = { length: 10_000, most: 5, end: 5000 };
const long = { length: 100_000, most: 1_000, end: 5000 };

/** What falls upon one try, a collection or a neighbour, passes by the others; a slow expression is slow in all. */
const TRIES = 3;

/** A regular expression as the code uses it: to look, to go through all it finds, and to put something in their place. */
const script = new vm.Script(`one.lastIndex = 0; one.test(text); if (one.global) text.replace(one, "");`);

/**
 * The string that an expression takes too long for, in a few words; null when there is none. Only what was slow is made
 * longer. Of one that is known to be slow, one try is enough.
 */
export function slowText(expression: Expression, tries = TRIES): string | null {
  const one = new RegExp(expression.pattern, expression.flags);
  const context = vm.createContext({ one, text: "" });
  const isSlow = (text: string, limits: Limits) =>
    Array.from({ length: tries }).every(() => takesLonger(context, text, limits));
  const shortest = hostileStrings(expression, short.length).find((text) => isSlow(text, short));
  if (shortest) return shown(shortest);
  for (const [nth, text] of hostileStrings(expression, middle.length).entries()) {
    const longer = isSlow(text, middle) ? hostileStrings(expression, long.length)[nth] : undefined;
    if (longer && isSlow(longer, long)) return shown(longer);
  }
  return null;
}

/** It is stopped when the clock says so, and given more of it where the processor was busy with others meanwhile. */
function takesLonger(context: vm.Context, text: string, { most, end }: Limits): boolean {
  context.text = text;
  for (const patience of [2 * most, end]) {
    const from = process.cpuUsage();
    const ended = endsWithin(context, patience);
    const { user, system } = process.cpuUsage(from);
    if ((user + system) / 1000 > most) return true;
    if (ended) return false;
  }
  return true;
}

function endsWithin(context: vm.Context, timeout: number): boolean {
  try {
    script.runInContext(context, { timeout });
    return true;
  } catch {
    return false;
  }
}

function shown(text: string): string {
  return `${JSON.stringify(text.slice(0, 24))}… of ${text.length} characters`;
}
