import { decode } from "../decode";
import type { Cell, Hints, Read, SourceFile } from "../format";
import { sheetKind } from "../sheet-kind";
import { SheetTrouble } from "../sheet-trouble";
import { Csv } from "./csv";
import { dayFirstIn } from "./day-order";
import { delimiterOf } from "./delimiter";
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
export async function* readTable(file: SourceFile, hints: Hints, kind: Kind = {}): AsyncGenerator<Read> {
  const shape = { ...kind, isText: sheetKind(file.head) !== null };
  const reading = new Reading(hints, shape, file.name);
  try {
    for await (const batch of rowsOf(file))
      for (const row of batch)
        for (const read of reading.take(row)) {
          const answer = read.kind === "ask" ? await answered(read, row) : read;
          yield answer;
          if (answer.kind === "ask") return;
        }
    yield* reading.end();
  } catch (fault) {
    if (!(fault instanceof SheetTrouble)) throw fault;
    yield { kind: "cut", text: fault.message };
  }

  /** 02/06/2017 asks which is the day; the other rows of the file often tell. */
  async function answered(ask: Read & { kind: "ask" }, row: TableRow): Promise<Read> {
    if (ask.ask.kind !== "day-first") return ask;
    const dayFirst = await dayFirstIn(rowsOf(file), new Reading(hints, shape, file.name));
    if (dayFirst === undefined) return ask;
    reading.learn({ dayFirst });
    return reading.take(row)[0] ?? ask;
  }
}
