// Strings that make a careless regular expression look at the same characters again and again, made out of the expression
// itself: what it repeats, what it is made of, what it would match, all over again, and then something that fits nothing.

import { characterOf, placesOf, unitsOf } from "./shape";

/** Up to so many strings of an expression: all that lead to a place where it repeats, and some that are thrown together. */
const most = { led: 600, thrown: 80 };

/**
 * Strings of about this length: what leads to each place where the pattern repeats, in the way of its own alternative, and
 * then whatever of the pattern may be repeated there, over and over. Besides, for each character in the pattern, all before
 * it and then it over and over, alone, with its neighbour and with all up to it. Each ends with what fits nothing.
 */
export function hostileStrings(
  { pattern, flags }: { pattern: string; flags: string },
  length: number,
): string[] {
  const found = unitsOf(pattern).flatMap((text) => characterOf(text, flags) ?? []);
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
  const thrown = stringsOf([...whole, ...attempts], length).slice(0, most.thrown);
  const led = stringsOf(ledAttempts(pattern, flags), length).slice(0, most.led);
  return [...new Set([...thrown, ...led])];
}

function ledAttempts(pattern: string, flags: string): Attempt[] {
  return placesOf(pattern, flags).flatMap(({ begin, pieces }) =>
    pieces.flatMap((piece): Attempt[] => [
      [begin, piece],
      ["", begin + piece],
    ]),
  );
}

function stringsOf(attempts: Attempt[], length: number): string[] {
  const some = attempts.filter(([, piece]) => piece !== "" && piece.length <= 60);
  return [...new Set(some.map((one) => written(one, length)))];
}

type Attempt = [begin: string, piece: string, end?: string | undefined];

function written([begin, piece, end = ""]: Attempt, length: number): string {
  return `${begin}${piece.repeat(Math.ceil(length / piece.length))}${end}\n\u0000`;
}
