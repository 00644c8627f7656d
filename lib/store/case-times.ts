/**
 * Times that a case file says, as they are kept beside the mark `caseDataAt`. What it calls the future had not happened when it
 * was read: left there, it would push what is written here later into the future too.
 */
export function toldTime(said: string, readAt: Date): Date {
  return new Date(Math.min(Date.parse(said), readAt.getTime()));
}

/** The same for entries in their order, no two at one moment. */
export function toldTimes(said: readonly string[], readAt: Date): Date[] {
  const times = said.map((one) => toldTime(one, readAt).getTime());
  for (let at = times.length - 2; at >= 0; at--)
    times[at] = Math.min(times[at] ?? 0, (times[at + 1] ?? 0) - 1);
  return times.map((time) => new Date(time));
}
