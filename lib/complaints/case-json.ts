import type { Size } from "../result";

/** Bytes of the largest case file, alone or in a ZIP: the longest log that fits a space is less. */
export const LARGEST_CASE_FILE = 96 * 1024 * 1024;

/**
 * What a case file may hold: twice what 96 MB of anybody's own are made of. Empty lists and objects without end would keep
 * the server busy for minutes and fill its memory; nested a thousandfold, nothing can write them down again.
 */
const MOST = { objects: 700_000, values: 4_000_000, depth: 64 };

/** The same for what was read, whose keys are no values of it. In characters: as many of any text. */
export const caseSize: Size = { depth: MOST.depth + 1, values: MOST.values + 1, text: LARGEST_CASE_FILE };

/** What a case file says, not checked yet; null for what is no JSON, and for more than anybody has. */
export function caseJson(written: string): unknown {
  try {
    return holdsTooMuch(written) ? null : JSON.parse(written.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

const [quote, backslash, comma, list, endOfList, object, endOfObject] = [...'"\\,[]{}'].map((sign) =>
  sign.charCodeAt(0),
);

/** Counted before anything is made of it, outside of its texts. */
function holdsTooMuch(written: string): boolean {
  let [objects, values, depth] = [0, 0, 0];
  for (let at = 0; at < written.length; at++) {
    const sign = written.charCodeAt(at);
    if (sign === quote) at = endOfText(written, at);
    else if (sign === comma && ++values > MOST.values) return true;
    else if (sign === list || sign === object) {
      values++;
      depth++;
      if (sign === object) objects++;
      if (objects > MOST.objects || depth > MOST.depth) return true;
    } else if (sign === endOfList || sign === endOfObject) depth--;
  }
  return values > MOST.values;
}

function endOfText(written: string, from: number): number {
  let at = from + 1;
  for (; at < written.length; at++) {
    const sign = written.charCodeAt(at);
    if (sign === quote) break;
    if (sign === backslash) at++;
  }
  return at;
}
