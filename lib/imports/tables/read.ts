import { decode } from "../decode";
import type { Ask, Cell, Hints, Read, SourceFile } from "../format";
import { sheetKind } from "../sheet-kind";
import { SheetTrouble } from "../sheet-trouble";
import { Csv } from "./csv";
import { dayFirstIn } from "./day-order";
import { delimiterOf } from "./delimiter";
import { OneByOne } from "./one-by-one";
import { Reading, type Shape } from "./reading";
import type { TableRow } from "./table-row";

/** What a format says of its own tables. */
export type Kind = Omit<Shape, "isText">;

async function* csvRows({ stream, head }: SourceFile): AsyncGenerator<TableRow[]> {
  const csv = new Csv(delimiterOf(head.text ?? ""));
  for await (const piece of decode(stream(), head)) yield csv.take(piece);
  yield csv.end();
}

async function* sheetRows(file: SourceFile): AsyncGenerator<TableRow[]> {
  let line = 0;
  for await (const batch of file.sheet()) yield batch.map((cells: Cell[]) => ({ line: ++line, cells }));
}

/** The rows of a table, in batches, whatever it is kept as. */
function rowsOf(file: SourceFile): AsyncGenerator<TableRow[]> {
  return sheetKind(file.head) ? sheetRows(file) : csvRows(file);
}

/** Reads any table. A workbook that cannot be opened is one cut, with nothing before it. */
export function readTable(file: SourceFile, hints: Hints, kind: Kind = {}): AsyncIterable<Read> {
  return new OneByOne(readsOf(file, hints, kind));
}

async function* readsOf(file: SourceFile, hints: Hints, kind: Kind): AsyncGenerator<Read[]> {
  const begin = () => new Reading(hints, { ...kind, isText: sheetKind(file.head) !== null }, file.name);
  const reading = begin();
  try {
    for await (const rows of rowsOf(file))
      for (let at = 0; at < rows.length; ) {
        const { reads, next, ask, over } = reading.takeSome(rows, at);
        yield reads;
        if (over) return;
        at = next;
        if (ask && !(await settle(ask, file, begin, reading))) return yield [{ kind: "ask", ask }];
      }
    yield reading.end();
  } catch (fault) {
    if (!(fault instanceof SheetTrouble)) throw fault;
    yield [{ kind: "cut", text: fault.message }];
  }
}

/** 02/06/2017 asks which is the day; the other rows of the file often tell. False: only the person can say. */
async function settle(ask: Ask, file: SourceFile, begin: () => Reading, reading: Reading): Promise<boolean> {
  if (ask.kind !== "day-first") return false;
  const dayFirst = await dayFirstIn(rowsOf(file), begin());
  if (dayFirst !== undefined) reading.learn({ dayFirst });
  return dayFirst !== undefined;
}
