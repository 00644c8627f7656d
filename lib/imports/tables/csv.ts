import Papa from "papaparse";
import type { TableRow } from "./table-row";

/** A longer line is no row of a call list. In characters. */
const longestLine = 16 * 1024;
/** In a longer line quotes are not looked at: a machine's nonsense would take its time squared. */
const longestQuoted = 4 * 1024;
const tooLong = "这一行太长，不像通话记录";

/** Takes the text of a CSV in pieces and gives its rows, in bounded memory, whatever the quotes in it. */
export class Csv {
  #held = "";
  #line = 1;
  #afterReturn = false;
  /** The beginning of a line that is too long: the rest of it is passed over. */
  #long: string | null = null;
  readonly #parser: Papa.Parser;
  readonly #parserOfPairs: Papa.Parser;

  constructor(readonly delimiter: string) {
    this.#parser = new Papa.Parser({ delimiter, newline: "\n" });
    this.#parserOfPairs = new Papa.Parser({ delimiter, newline: "\r\n" });
  }

  take(piece: string): TableRow[] {
    const text = this.#afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    if (piece) this.#afterReturn = piece.endsWith("\r");
    if (!text.includes("\r")) return this.#rows(this.#held + text, this.#parser, false);
    if (onlyPairs(text)) return this.#rows(this.#held + text, this.#parserOfPairs, false);
    return this.#rows(this.#held + withNewlines(text), this.#parser, false);
  }

  end(): TableRow[] {
    return this.#rows(this.#held, this.#parser, true);
  }

  #rows(given: string, parser: Papa.Parser, last: boolean): TableRow[] {
    const rows: TableRow[] = [];
    const text = this.#long === null ? given : this.#passOver(given, last, rows);
    const read = isPlain(text) ? parser.parse(text, 0, !last) : null;
    if (read && read.errors.length === 0) {
      this.#held = last ? "" : text.slice(read.meta.cursor);
      const quoted = text.includes('"');
      for (const cells of read.data as string[][]) {
        rows.push({ line: this.#line, cells });
        this.#line += quoted ? 1 + newlinesIn(cells) : 1;
      }
    } else this.#held = this.#lineByLine(text, last, rows);
    // A quote that nobody closes would swallow the rest of the file.
    if (this.#held.length > longestLine) this.#held = this.#lineByLine(this.#held, last, rows);
    return rows;
  }

  /** Every line for itself; one whose quotes are broken is split at its delimiters. Returns the line that has no end yet. */
  #lineByLine(text: string, last: boolean, rows: TableRow[]): string {
    const lines = withNewlines(text).split("\n");
    const rest = last ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      if (line.length > longestLine)
        rows.push({ line: this.#line++, cells: [line.slice(0, 200)], fault: tooLong });
      else rows.push({ line: this.#line++, cells: this.#cellsOf(line) });
    }
    if (rest.length <= longestLine) return rest;
    this.#long = rest.slice(0, 200);
    return "";
  }

  #cellsOf(line: string): string[] {
    const read = line.length <= longestQuoted && line ? this.#parser.parse(line, 0, false) : null;
    const cells = read?.errors.length === 0 ? (read.data as string[][])[0] : undefined;
    return cells ?? line.split(this.delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""));
  }

  /** Leaves out the rest of a line that is too long. */
  #passOver(text: string, last: boolean, rows: TableRow[]): string {
    const end = text.indexOf("\n");
    if (end < 0 && !last) return "";
    rows.push({ line: this.#line++, cells: [this.#long], fault: tooLong });
    this.#long = null;
    return end < 0 ? "" : text.slice(end + 1);
  }
}

/** \r\n and \r become \n. */
function withNewlines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Every line ends at \r\n, as most programs write it, so that nothing has to be changed. */
function onlyPairs(text: string): boolean {
  return !/\r(?!\n)/.test(text) && !/(?<!\r)\n/.test(text);
}

/** No line with quotes is so long that looking at them would take long. */
function isPlain(text: string): boolean {
  if (!text.includes('"')) return true;
  for (let at = 0, end = 0; end >= 0; at = end + 1) {
    end = text.indexOf("\n", at);
    if ((end < 0 ? text.length : end) - at > longestQuoted) return false;
  }
  return true;
}

function newlinesIn(cells: string[]): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
