import table from "./data/places.json";
import { type Runs, runAt, unpack } from "./place-runs";

/** The block of 10,000 numbers from 130 0000 on has the number 0. */
const first = 1_300_000;

type Table = Runs & { lone: Uint32Array };

/** By turns, runs of blocks that both sources or that only one of them places. */
function endsOf(lengths: string): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths.split(" "), (length) => {
    end += Number(length);
    return end;
  });
}

let known: Table | null = null;

/** Where a mobile number was issued; lone: only one of the two sources says so. */
export type MobilePlace = { province: string | null; city: string | null; lone: boolean };

/**
 * Place of the block of 10,000 that a mobile number belongs to: what both sources say, or the only one that says anything.
 * Nulls where neither does, and where they differ (in the province: both; in the city alone: the city).
 */
export function placeOfMobile(number: string): MobilePlace {
  known ??= { ...unpack(table), lone: endsOf(table.lone) };
  const block = Number(number.slice(0, 7)) - first;
  const place = table.places[known.places[runAt(known.ends, block)] ?? -1];
  const [province, city] = (place ?? "").split("|");
  return {
    province: province || null,
    city: city || null,
    lone: !!province && runAt(known.lone, block) % 2 === 1,
  };
}
