/** Cases that weigh more do not hold up the others: 2 MB are five years of one person. */
export const LARGE_CASE = 2 * 1024 * 1024;

/** Bytes that a person's own case takes for each of its values: fewer are rows upon rows with nothing in them. */
const PER_VALUE = 16;

const comma = ",".charCodeAt(0);

/** How long JSON takes to be read in: in bytes, or by its values where there are more of them than its bytes tell of. */
export async function caseWeight(size: number, bytes: () => Promise<Uint8Array>): Promise<number> {
  if (size > LARGE_CASE) return size;
  let commas = 0;
  for (const byte of await bytes()) if (byte === comma) commas++;
  return Math.max(size, commas * PER_VALUE);
}
