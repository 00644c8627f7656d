/**
 * What a case file may hold: twice what 64 MB of anybody's own are made of. Empty lists and objects without end would keep
 * the server busy for minutes and fill its memory.
 */
const MOST = { objects: 700_000, values: 4_000_000 };

const [comma, list, object] = [...",[{"].map((sign) => sign.charCodeAt(0));

/** What a case file says, not checked yet; null for what is no JSON, and for more than anybody has. */
export function caseJson(written: string): unknown {
  try {
    return holdsTooMuch(written) ? null : JSON.parse(written.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** Counted before anything is made of it, signs within texts as well: no text is made of commas. */
function holdsTooMuch(written: string): boolean {
  let [objects, values] = [0, 0];
  for (let at = 0; at < written.length; at++) {
    const sign = written.charCodeAt(at);
    if (sign === object) objects++;
    if (sign === object || sign === list || sign === comma) values++;
  }
  return objects > MOST.objects || values > MOST.values;
}
