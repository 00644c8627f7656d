/** The figures of a run, line by line. */
export function figures({ seed, journal, tally, people, files }) {
  const {
    restarts,
    recoveries,
    took,
    restored,
    killed = {},
    cut,
    kills,
    hangs = [],
    starts,
    migrations,
    faults,
  } = tally;
  const sorted = restarts.toSorted((a, b) => a - b).map(Math.round);
  const said = (counts) =>
    Object.entries(counts)
      .map(([kind, n]) => `${kind} ${n}`)
      .join(", ");
  return [
    `${kills} kills at work, ${starts} while starting, ${migrations} while migrating, seed ${seed}`,
    `${journal.all} writes acknowledged to ${people.length} people: ${said(journal.counts)}`,
    `cut off in the middle and asked again: ${said(cut)}`,
    `${files} files hashed at the end`,
    `from start to healthy: median ${share(sorted, 0.5)} ms, p95 ${share(sorted, 0.95)} ms, longest ${sorted.at(-1)} ms${sorted.at(-1) > 5000 ? ": MORE THAN 5 s" : ""}`,
    ...(hangs.length
      ? [
          `hung and replaced by its watchdog ${hangs.length} times; from its end to healthy longest ${Math.round(Math.max(...hangs))} ms${Math.max(...hangs) > 5000 ? ": MORE THAN 5 s" : ""}`,
        ]
      : []),
    ...(recoveries.length
      ? [
          `from the database's return to healthy: longest ${Math.round(Math.max(...recoveries))} ms (${recoveries.length} times)`,
        ]
      : []),
    ...(took
      ? [
          `backup beside people at work ${Math.round(took)} ms, restore ${restored === null ? "ended before its kill" : `${Math.round(restored)} ms`}, compared; killed before: ${said(killed)}`,
        ]
      : []),
    faults.length ? `${faults.length} FAULTS` : "nothing lost, nothing half, nothing left behind",
  ];
}

/** The value below which that share of a sorted list lies. */
function share(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
