import { JsonReader, type MostJson } from "./json-reader";

/** Values, and signs, that are read at a stretch: few values may be long. */
const STEP = 2_000;
const SIGNS = 200_000;

/**
 * What JSON.parse makes of a text, value by value: others have their turn between two steps, where JSON.parse takes seconds for
 * names that are all different. Throws NoJson.
 */
export function* jsonSteps(text: string, most: MostJson): Generator<void, unknown> {
  const reader = new JsonReader(text, most);
  for (;;) {
    const from = reader.place;
    for (let nth = 0; nth < STEP && reader.place - from < SIGNS; nth++)
      if (reader.readOne()) return reader.value;
    yield;
  }
}
