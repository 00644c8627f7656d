import fc from "fast-check";
import { expect } from "vitest";

/** So many inputs are looked at in one run of `batch`, and one of them was faulty, or none. */
type Wanted<T> = { runs: number; batch?: number; look(input: T): Promise<unknown> };

/**
 * Looks at inputs until one is faulty: `look` then gives what is wrong with it, or throws; null when nothing is. Fails
 * with the seed, the input and its fault. Nothing is shrunk: each input is small, and slow ones would take their time again.
 */
export async function lookAtAll<T>(inputs: fc.Arbitrary<T>, { runs, batch = 1, look }: Wanted<T>) {
  let found: unknown = null;
  const all = fc.array(inputs, { minLength: batch, maxLength: batch });
  const property = fc.asyncProperty(all, async (list) => {
    for (const input of list) {
      const fault = await look(input).catch(String);
      if (fault !== null) found = { input: shown(input), fault };
      if (found) return false;
    }
    return true;
  });
  const { seed, numRuns } = await fc.check(property, { numRuns: runs, endOnFailure: true });
  expect({ seed, found, numRuns }).toEqual({ seed, found: null, numRuns: runs });
}

/** Bytes as base64, to be handed to Buffer.from. */
function shown(input: unknown): unknown {
  return input instanceof Uint8Array ? Buffer.from(input).toString("base64") : input;
}
