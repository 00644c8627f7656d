// Strings that make a careless regular expression look at the same characters again and again, made out of the expression
// itself: what it repeats, what it is made of, what it would match, all over again, and then something that fits nothing.

/** One unit of a pattern: an escape, a class, a quantifier, a group's beginning, or a character. */
const unit =
  /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|p\{[^}]{1,40}\}|k<\w{1,40}>|.)|\[(?:\\.|[^\]\\])*\]|\{\d{1,9}(?:,\d{0,9})?\}\??|\(\?(?:<?[=!]|:|<\w{1,40}>)|[*+?]\??|./giu;
const quantifier = /^(?:\{|[*+?]\??$)/;

/** What each class is most often written for, and a character outside of everything. */
const samples = [..."a1 A_.,-:/\"'<=>&(（字年\n\r\t", "\u3000", "😀", "\u0000"];

/** A character that one unit matches; null for what matches none. */
function characterOf(text: string, flags: string): string | null {
  if (quantifier.test(text) || /^(?:[()|^$]|\(\?.*|\\[bBk].*|\\[1-9])$/.test(text)) return null;
  const isLiteral = text.length === 1 && !/[.[\\]/.test(text);
  if (isLiteral) return text;
  const one = new RegExp(`^(?:${text})$`, flags.replace(/[gy]/g, ""));
  const own = [...text.replace(/\\/g, "").slice(1)].filter((sign) => !/[\^\]-]/.test(sign));
  return [...samples, ...own, text.replace(/^\\/, "")].find((sign) => one.test(sign)) ?? null;
}

/** Up to so many strings of an expression. */
const most = 80;

/**
 * Strings of about this length: for each place in the pattern what matches up to there, then what comes there over and over,
 * alone, with its neighbour and with all up to it, and then an end that fits nothing.
 */
export function hostileStrings(
  { pattern, flags }: { pattern: string; flags: string },
  length: number,
): string[] {
  const found = (pattern.match(unit) ?? []).flatMap((text) => characterOf(text, flags) ?? []);
  const upTo = (nth: number) => found.slice(0, nth).join("");
  const attempts = found.flatMap((one, nth): Attempt[] => [
    [upTo(nth), one],
    ["", one],
    ["\u0000", one],
    ["", upTo(nth + 1)],
    ["", found.slice(nth).join("")],
    ["", one + (found[nth + 1] ?? "")],
    ["", one, found[nth + 1]],
    ["", `${one} `],
    [upTo(nth), " "],
    [upTo(nth), "\n"],
  ]);
  const whole: Attempt[] = ["\n", " ", "a", "1"].map((one) => ["\u0000", one]);
  const texts = [...whole, ...attempts].filter(([, piece]) => piece !== "" && piece.length <= 60);
  return [...new Set(texts.map((one) => written(one, length)))].slice(0, most);
}

type Attempt = [begin: string, piece: string, end?: string | undefined];

function written([begin, piece, end = ""]: Attempt, length: number): string {
  return `${begin}${piece.repeat(Math.ceil(length / piece.length))}${end}\n\u0000`;
}
