// Which packages are older than SECURITY.md promises.

/** Days in which a newer release of the same kind is taken. */
export const within = 90;

/**
 * The newest release that could be taken without a change of ours, when the first one after `version` has been out for
 * longer than `within`; else nothing. A list of one or none.
 * @param {{ name: string, version: string, released: Record<string, string> | null, now: Date }} asked `released`: version → time, as npm view prints it
 */
export function late({ name, version, released, now }) {
  if (!released) return [{ name, version, newer: "it is not in the registry", days: 0 }];
  const newer = Object.keys(released)
    .filter((one) => isSameKind(one, version) && compare(one, version) > 0)
    .sort(compare);
  const days = newer.map((one) => Math.floor((now - new Date(released[one])) / 86_400_000));
  const longest = Math.max(0, ...days);
  return longest > within ? [{ name, version, newer: newer.at(-1), days: longest }] : [];
}

/** A release, not a preview; of the same major version, below 1.0 of the same minor. */
function isSameKind(one, version) {
  return /^\d+\.\d+\.\d+$/.test(one) && kind(one) === kind(version);
}

function kind(version) {
  const [major, minor] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}

function compare(one, other) {
  return one.localeCompare(other, "en", { numeric: true });
}
