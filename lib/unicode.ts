/** Whatever begins with a combining mark once it is decomposed: a row of them is taken whole, so that none is begun twice. */
const rowOfMarks = /[\p{M}\uff9e\uff9f]{2,}/gu;
/** So many in a row are no writing; a password, which must stay what it was hashed as, is not longer either. */
const longestRow = 128;
const joiner = "\u034f";

/**
 * Combining marks are sorted one by one, so that a row of n of them takes n² steps: 200 kB take 20 s, for which nobody else is
 * served. The combining grapheme joiner between them ends a row (UAX #15, Stream-Safe Text Process).
 */
const streamSafe = (text: string): string =>
  text.replace(rowOfMarks, (row) => (row.length > longestRow ? inPieces(row) : row));

function inPieces(row: string): string {
  const marks = [...row];
  const pieces = Array.from({ length: Math.ceil(marks.length / longestRow) }, (_, nth) =>
    marks.slice(nth * longestRow, (nth + 1) * longestRow).join(""),
  );
  return pieces.join(joiner);
}

/** Compatibility characters made plain (ｚ → z, ① → 1) and marks composed, in time that grows with the text alone. */
export const nfkc = (text: string): string => streamSafe(text).normalize("NFKC");

/** Marks composed, in time that grows with the text alone. */
export const nfc = (text: string): string => streamSafe(text).normalize("NFC");
