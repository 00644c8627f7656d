import table from "./data/places.json";

const first = 1_300_000;
const blocks = 700_000;
const single = table.symbols.length - table.leads;
const places = table.places.map((place) => place.split("|"));

/** A lead symbol and its second, or a single symbol; then how many blocks in a row, 1 left out. */
const leads = table.symbols.slice(single).replace(/[{|}~]/g, "\\$&");
const run = new RegExp(`(?:([${leads}])(\\D)|(\\D))(\\d*)`, "g");

/** Unpacks the runs: for each block of 10,000 numbers from 130 0000 on, the index of its place. */
function decode(): Uint16Array {
  const values = new Map([...table.symbols].map((symbol, index) => [symbol, index]));
  const indexOf = (symbol = "") => values.get(symbol) ?? 0;
  const placeOfBlock = new Uint16Array(blocks);
  let block = 0;
  for (const [, lead, second, alone, length] of table.runs.matchAll(run)) {
    const pair = single + (indexOf(lead) - single) * table.symbols.length + indexOf(second);
    const end = block + Number(length || 1);
    placeOfBlock.fill(lead ? pair : indexOf(alone), block, end);
    block = end;
  }
  return placeOfBlock;
}

let decoded: Uint16Array | null = null;

/** Place of the block of 10,000 that a mobile number belongs to; nulls where Google's table knows nothing. */
export function placeOfMobile(number: string): { province: string | null; city: string | null } {
  decoded ??= decode();
  const place = places[decoded[Number(number.slice(0, 7)) - first] ?? 0] ?? [];
  return { province: place[0] || null, city: place[1] || null };
}
