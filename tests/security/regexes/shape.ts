// The shape of a pattern: which ways lead to what it repeats, so that a string can be led there.

/** One unit of a pattern: an escape, a class, a quantifier, a group's beginning, or a character. */
const unit =
  /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]{1,40}\}|k<\w{1,40}>|.)|\[(?:\\.|[^\]\\])*\]|\{\d{1,9}(?:,\d{0,9})?\}\??|\(\?(?:<?[=!]|:|<\w{1,40}>)|[*+?]\??|./giu;
const quantifier = /^(?:\{\d.*|[*+?]\??)$/;
const looksAround = /^\(\?<?[=!]/;

/** What each class is most often written for, and a character outside of everything. */
const samples = [..."a1 A_.,-:/\"'<=>&(（字年\n\r\t", "\u3000", "😀", "\u0000"];

/** `fits`: whether it matches a character; `ways`: a group's alternatives; `isEndless`: however often. */
type Item = { least: number; isEndless: boolean } & (
  | { sample: string; fits: (sign: string) => boolean }
  | { ways: Item[][]; isEmpty: boolean }
);

/** A place where a pattern repeats something: what leads there, and what it may repeat. */
export type Place = { begin: string; pieces: string[] };

export function unitsOf(pattern: string): string[] {
  return pattern.match(unit) ?? [];
}

/** A character that one unit matches; null for what matches none. */
export function characterOf(text: string, flags: string): string | null {
  if (quantifier.test(text) || /^(?:[()|^$]|\(\?.*|\\[bBk].*|\\[1-9])$/.test(text)) return null;
  const isLiteral = text.length === 1 && !/[.[\\]/.test(text);
  if (isLiteral) return text;
  const one = fitting(text, flags);
  const own = [...text.replace(/\\/g, "").slice(1)].filter((sign) => !/[\^\]-]/.test(sign));
  return [...samples, ...own, text.replace(/^\\/, "")].find(one) ?? null;
}

function fitting(text: string, flags: string): (sign: string) => boolean {
  const one = new RegExp(`^(?:${text})$`, flags.replace(/[gy]/g, ""));
  return (sign) => one.test(sign);
}

/** Every place where a pattern repeats without end, reached by each way that leads there: the shortest, and the one that leaves nothing out. */
export function placesOf(pattern: string, flags: string): Place[] {
  const units = unitsOf(pattern);
  const signs = [...new Set(units.flatMap((text) => characterOf(text, flags) ?? []))];
  const ways = waysIn([...units], flags);
  return [false, true].flatMap((full) => ways.flatMap((way) => placesIn(way, "", signs, full)));
}

/** Takes units up to the end of their group. */
function waysIn(units: string[], flags: string): Item[][] {
  const ways: Item[][] = [[]];
  for (let text = units.shift(); text !== undefined && text !== ")"; text = units.shift()) {
    if (text === "|") ways.push([]);
    else ways.at(-1)?.push(itemOf(text, units, flags));
  }
  return ways;
}

function itemOf(text: string, units: string[], flags: string): Item {
  const sample = characterOf(text, flags);
  const isGroup = text.startsWith("(");
  const one = isGroup
    ? { ways: waysIn(units, flags), isEmpty: looksAround.test(text) }
    : { sample: sample ?? "", fits: sample === null ? () => false : fitting(literal(text), flags) };
  return { ...one, ...timesOf(quantifier.test(units[0] ?? "") ? (units.shift() ?? "") : "") };
}

function literal(text: string): string {
  return text.length === 1 && text !== "." ? text.replace(/[*+?{}[\]/]/, "\\$&") : text;
}

function timesOf(said: string): { least: number; isEndless: boolean } {
  if (said.startsWith("{")) return { least: Number.parseInt(said.slice(1), 10), isEndless: /,\}/.test(said) };
  return { least: /^[*?]/.test(said) ? 0 : 1, isEndless: /^[*+]/.test(said) };
}

function placesIn(way: Item[], before: string, signs: string[], full: boolean): Place[] {
  let begin = before;
  return way.flatMap((item) => {
    const pieces = "fits" in item ? signs.filter(item.fits) : item.ways.map((one) => matched(one, true));
    const inside = "ways" in item ? item.ways.flatMap((one) => placesIn(one, begin, signs, full)) : [];
    const own = item.isEndless ? [{ begin, pieces }] : [];
    begin += matchedOnce(item, full);
    return [...own, ...inside];
  });
}

/** A short string that a way matches; `full`: with all that may be left out. */
function matched(way: Item[], full: boolean): string {
  return way.map((item) => matchedOnce(item, full)).join("");
}

function matchedOnce(item: Item, full: boolean): string {
  const times = Math.max(item.least, full ? 1 : 0);
  if ("fits" in item) return item.sample.repeat(times);
  if (item.isEmpty) return "";
  return (item.ways.map((way) => matched(way, full)).find((text) => text !== "") ?? "").repeat(times);
}
