import { JsonReader, type MostJson } from "./json-reader";

/** Values that are read at a stretch. */
const STEP = 2_000;

/**
 * What JSON.parse makes of a text, value by value: others have their turn between two steps, where JSON.parse takes seconds for
 * names that are all different. Throws NoJson.
 */
export function* jsonSteps(text: string, most: MostJson): Generator<void, unknown> {
  const reader = new JsonReader(text, most);
  for (;;) {
    for (let nth = 0; nth < STEP; nth++) if (reader.readOne()) return reader.value;
    yield;
  }
}
