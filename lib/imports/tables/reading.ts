import type { Ask, Cell, Columns, Hints, Read } from "../format";
import { readRow, reject } from "../read-row";
import { monthIn, monthInName } from "./bill-month";
import { columnsOf, type Found, isOfMessages, saysMinutes, withNames } from "./columns";
import { isNote, looksLikeCall } from "./notes";
import { momentIn, rawRow } from "./raw-row";
import { lineOf, type TableRow, textOf } from "./table-row";

/** What is known of a table before its first row. columns: of a kind that has no header. mend: repairs a row of cells. */
export type Shape = { columns?: Columns; isText: boolean; mend?: (cells: Cell[]) => Cell[] };

/** A table whose header has not come by then has none that we know. */
const deepest = 100;
const shown = 12;
/** So many rows in sequence that say something and are no calls are the end of a list of calls. */
const longestGap = 20_000;
const gap: Read = {
  kind: "cut",
  text: "连着2万行写的都不是通话，读到这里为止，前面的都读到了。后面还有通话的话，把中间这些行删掉再导",
};

/**
 * Reads a table row by row. Read, and so counted, is every row that says anything, but for
 * - the header, wherever it is said again;
 * - titles above the header, unless one looks like a call: then it is rejected, never passed over;
 * - notes below it (合计, 温馨提示, what stands alone in its row), unless they look like a call: then they are read.
 * Where the person named the columns, titles are what stands above the first row that can be read.
 */
export class Reading {
  #found: Found | null;
  #titles: TableRow[] = [];
  #begun = false;
  #skipped = 0;
  #hints: Hints;
  readonly #isText: boolean;
  readonly #mend: Shape["mend"];

  constructor(
    hints: Hints,
    shape: Shape,
    readonly name: string,
  ) {
    const columns = hints.columns ?? shape.columns;
    this.#found = columns ? { columns, minutes: false, names: [] } : null;
    this.#hints = hints;
    this.#isText = shape.isText;
    this.#mend = shape.mend;
  }

  /** What the person would have answered, found in the file itself. */
  learn(hints: Hints): void {
    this.#hints = { ...this.#hints, ...hints };
  }

  /** The moment a row would be read at; "" for a title, a header or a note. */
  momentOf(row: TableRow): string {
    if (!this.#found) {
      this.#found = columnsOf(row.cells);
      return "";
    }
    return momentIn(this.#mend?.(row.cells) ?? row.cells, this.#found.columns);
  }

  /**
   * Reads rows from an index on, up to the end or a row that asks; next: the row to go on with, the asking one. over: no
   * more is to be read.
   */
  takeSome(rows: TableRow[], from: number): { reads: Read[]; next: number; ask?: Ask; over?: true } {
    const reads: Read[] = [];
    for (let next = from; next < rows.length; next++) {
      const row = rows[next] as TableRow;
      const read = this.#found ? this.#row(row, this.#found) : this.#above(row, reads);
      if (read?.kind === "ask") return { reads, next, ask: read.ask };
      if (read) reads.push(read);
      this.#skipped = read ? 0 : this.#skipped + (isEmpty(row) ? 0 : 1);
      if (this.#skipped > longestGap) return { reads: [...reads, gap], next, over: true };
    }
    return { reads, next: rows.length };
  }

  /** What is left to say at the end of the file. */
  end(): Read[] {
    if (this.#found) return [];
    return this.#titles.length > 0 ? [this.#question()] : [{ kind: "cut", text: "这个表格是空的。" }];
  }

  /** Rows that waited for a header which never came. */
  #question(): Read {
    const rows = this.#titles.slice(0, shown);
    return { kind: "ask", ask: { kind: "columns", head: rows.map(({ cells }) => cells.map(textOf)) } };
  }

  /** Still above the header: keeps what may be a title until it is known that a header follows. */
  #above(row: TableRow, reads: Read[]): Read | null {
    if (isEmpty(row)) return null;
    const found = row.fault ? null : columnsOf(row.cells);
    if (found) reads.push(...this.#begin(found));
    else if (this.#titles.push(row) >= deepest) return this.#question();
    return null;
  }

  #begin(found: Found): Read[] {
    const text = this.#titles.map(({ cells }) => lineOf(cells)).join("\n");
    this.#found = { ...found, messages: found.messages || isOfMessages(text, found) };
    this.#begun = true;
    const billMonth = this.#hints.billMonth ?? monthIn(text) ?? monthInName(this.name);
    this.#hints = { ...this.#hints, ...(billMonth ? { billMonth } : {}) };
    return this.#titles.filter(({ cells, fault }) => fault || looksLikeCall(cells)).map(tooEarly);
  }

  /** null: nothing to count. */
  #row(row: TableRow, found: Found): Read | null {
    if (row.fault) return reject(row.line, lineOf(row.cells), row.fault);
    if (row.cells.length === 0 || (!this.#mend && isEmpty(row))) return null;
    const mended = this.#mend ? { ...row, cells: this.#mend(row.cells) } : row;
    const read = readRow(rawRow(mended, found, this.#isText), this.#hints);
    if (read.kind === "row" && !this.#isTotal(row, found)) this.#begun = true;
    else if (isEmpty(row) || this.#isBeside(row, read)) return null;
    return read;
  }

  /** 合计 beside a day, without a number: no call from a hidden number. */
  #isTotal({ cells }: TableRow, { columns }: Found): boolean {
    return textOf(cells[columns.number]) === "" && isNote(cells);
  }

  #isBeside(row: TableRow, read: Read): boolean {
    const again = columnsOf(row.cells);
    if (again && !this.#hints.columns) this.#found = again;
    const isTitle = read.kind === "rejected" && !this.#begun && !looksLikeCall(row.cells);
    if (isTitle && !again) this.#heed(row.cells);
    if (again || isNote(row.cells)) return true;
    return isTitle;
  }

  /** A header or a title whose columns the person named may still tell the unit of lengths, and that these are messages. */
  #heed(cells: Cell[]): void {
    const found = this.#found;
    if (!found) return;
    const { seconds } = found.columns;
    const minutes = found.minutes || (seconds !== undefined && saysMinutes(textOf(cells[seconds])));
    this.#found = { ...found, minutes, messages: isOfMessages(lineOf(cells), withNames(found, cells)) };
  }
}

function isEmpty({ cells, fault }: TableRow): boolean {
  return !fault && cells.every((cell) => textOf(cell) === "");
}

function tooEarly({ line, cells, fault }: TableRow): Read {
  return reject(line, lineOf(cells), fault ?? "在表头上面，没有算成一次来电");
}
