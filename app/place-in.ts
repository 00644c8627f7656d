/** No list here has more pages or rows; a database takes no number that is much greater. */
const LAST = 1_000_000;

/** A place in a list, counted from 1, as an address or a message says it; what is none is `otherwise`. */
export function placeIn(said: unknown, otherwise: number): number {
  // An object may have no text to be read, and throw when it is asked for one.
  const place = typeof said === "number" || typeof said === "string" ? Number(said) : Number.NaN;
  return Number.isInteger(place) && place >= 1 && place <= LAST ? place : otherwise;
}
