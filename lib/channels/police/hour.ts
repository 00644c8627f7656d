import type { LoggedCall } from "../facts";

const hour = 3_600_000;

/** From here on the log itself speaks of a flood. A measure of ours, no threshold of any law, and never printed. */
export const manyInAnHour = 5;

/** The most calls within any sixty minutes, the earliest such hour; calls: oldest first. Empty when there are none. */
export function busiestHour(calls: LoggedCall[]): LoggedCall[] {
  let most: LoggedCall[] = [];
  let from = 0;
  for (const [at, call] of calls.entries()) {
    while (Date.parse(call.at) - Date.parse(calls[from]?.at ?? call.at) > hour) from += 1;
    if (at + 1 - from > most.length) most = calls.slice(from, at + 1);
  }
  return most;
}
