import type { LoggedCall } from "../facts";

const hour = 3_600_000;

/** From here on the log itself speaks of a flood. A measure of ours, no threshold of any law, and never printed. */
export const manyInAnHour = 5;

/** The most calls within any sixty minutes, the earliest such hour; calls: oldest first. Empty when there are none. */
export function busiestHour(calls: LoggedCall[]): LoggedCall[] {
  let most = { from: 0, to: 0 };
  for (const hour of hoursOf(calls)) if (hour.to - hour.from > most.to - most.from) most = hour;
  return calls.slice(most.from, most.to);
}

type Stretch = { from: number; to: number };

/** For each call the sixty minutes up to it. */
function* hoursOf(calls: LoggedCall[]): Generator<Stretch> {
  let from = 0;
  for (const [at, call] of calls.entries()) {
    while (Date.parse(call.at) - Date.parse(calls[from]?.at ?? call.at) > hour) from += 1;
    yield { from, to: at + 1 };
  }
}

/**
 * 短时间内连续打来: the calls of one number that lie in an hour with as many of them as a flood has, where the user marked
 * one of them as that. A mark alone is no flood, and two hidden numbers are never known to be one.
 */
export function floods(calls: LoggedCall[]): LoggedCall[] {
  const numbers = new Set(calls.filter(({ signs }) => signs.includes("flood")).map(({ number }) => number));
  numbers.delete("");
  const found = new Set([...numbers].flatMap((number) => floodFrom(number, calls)));
  return calls.filter((call) => found.has(call));
}

function floodFrom(number: string, calls: LoggedCall[]): LoggedCall[] {
  const own = calls.filter((call) => call.number === number);
  let end = 0;
  const dense = [...hoursOf(own)].flatMap(({ from, to }) => {
    if (to - from < manyInAnHour) return [];
    const more = own.slice(Math.max(from, end), to);
    end = to;
    return more;
  });
  return dense.some(({ signs }) => signs.includes("flood")) ? dense : [];
}
