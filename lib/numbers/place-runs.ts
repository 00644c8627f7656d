/** Runs of equal places as scripts/number-table/pack.mjs writes them. */
export type Packed = { symbols: string; leads: number; runs: string };

/** Where each run ends, in order, and which place it has. */
export type Runs = { ends: Uint32Array; places: Uint16Array };

const zero = 48;
const nine = 57;

/** A lead symbol and its second, or a single symbol; then how many blocks in a row, 1 left out. */
export function unpack({ symbols, leads, runs }: Packed): Runs {
  const values = new Uint8Array(128);
  for (let index = 0; index < symbols.length; index++) values[symbols.charCodeAt(index)] = index;
  const single = symbols.length - leads;
  const ends = new Uint32Array(runs.length);
  const places = new Uint16Array(runs.length);
  let [count, end, at] = [0, 0, 0];
  const symbol = () => values[runs.charCodeAt(at++)] ?? 0;
  while (at < runs.length) {
    const first = symbol();
    places[count] = first < single ? first : single + (first - single) * symbols.length + symbol();
    let length = 0;
    for (let code = runs.charCodeAt(at); code >= zero && code <= nine; code = runs.charCodeAt(++at))
      length = length * 10 + code - zero;
    end += length || 1;
    ends[count++] = end;
  }
  return { ends: ends.slice(0, count), places: places.slice(0, count) };
}

/** The first run, of those that end in this order, that ends behind a block. */
export function runAt(ends: Uint32Array, block: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > block) high = middle;
    else low = middle + 1;
  }
  return low;
}
