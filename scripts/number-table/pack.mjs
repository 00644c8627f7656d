// Writes a table of places as text: runs of equal blocks, each a symbol or two for its place and the length of the run.

/** Symbols of the run text: printable ASCII without digits, quote and backslash. Lead symbols start a pair. */
const symbols = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (c) => !/[\d"\\]/.test(c),
);
const leads = 4;

/** Neighbours that say the same become one run. */
export function runsOf(values) {
  const runs = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last.value === value) last.length += 1;
    else runs.push({ value, length: 1 });
  }
  return runs;
}

/** Places by how many runs they have, so that the frequent ones cost one symbol. */
function byFrequency(runs) {
  const count = new Map();
  for (const { value } of runs) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count.keys()].sort((a, b) => count.get(b) - count.get(a) || (a < b ? -1 : 1));
}

function symbolsFor(index) {
  const single = symbols.length - leads;
  if (index < single) return symbols[index];
  const rest = index - single;
  return symbols[single + Math.floor(rest / symbols.length)] + symbols[rest % symbols.length];
}

/** The places of all blocks in their order. */
export function packed(table) {
  const runs = runsOf(table);
  const places = byFrequency(runs);
  const indexes = new Map(places.map((place, index) => [place, index]));
  const text = runs.map(({ value, length }) => symbolsFor(indexes.get(value)) + (length > 1 ? length : ""));
  return { symbols: symbols.join(""), leads, places, runs: text.join("") };
}

/** Lengths of runs that are by turns not lone and lone; a block without a place goes with what stands before it. */
export function packedLone(joined) {
  let lone = false;
  const all = joined.map((block) => {
    lone = block.place === "" ? lone : block.lone;
    return lone;
  });
  return runsOf(all).map(({ length }) => length);
}
