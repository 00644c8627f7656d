import { decode } from "../decode";
import type { Hints, Read, SourceFile } from "../format";
import { type RawRow, readRow, reject } from "../read-row";
import { SheetTrouble } from "../sheet-trouble";
import { type JsonRecord, RecordCutter } from "./records";

/** The plain values of an object, as text; null and what is no plain value is "". */
export type Fields = Record<string, string>;

/** What an object says of a call or a message; null when it is neither. */
export type Told = Omit<RawRow, "line" | "text">;

/** The same of an object with others in it, values as they are; where it tells of several, all of them. */
export type Teller = (fields: Fields, values: Record<string, unknown>) => Told | Told[] | null;

const faults = {
  broken: "这条记录的写法坏了",
  long: "这条记录太长，没有读",
  nested: "这条记录里还套着别的记录，没有读",
};

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** The plain values of what may be an object. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, textOf(each)]));
}

/** What stands in a list; nothing where there is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function read(line: number, { text, fault, nests }: JsonRecord, tell: Teller, hints: Hints): Read[] {
  if (fault) return [reject(line, text, faults[fault])];
  const values = parsed(text);
  if (!values) return [reject(line, text, faults.broken)];
  const told = tell(fieldsOf(values), values);
  if (!told) return [reject(line, text, nests ? faults.nested : "这条记录里没有号码和时间")];
  const numberCell = typeof values.number === "number";
  return [told].flat().map((one, nth) => readRow({ numberCell, ...one, line: line + nth, text }, hints));
}

/** Reads a JSON list of objects, or one object a line, streamed. A file that breaks off inside of its ZIP is cut there. */
export async function* readRecords(file: SourceFile, hints: Hints, tell: Teller): AsyncIterable<Read> {
  const cutter = new RecordCutter();
  let line = 0;
  try {
    for await (const piece of decode(file.stream(), file.head))
      for (const record of cutter.take(piece))
        for (const one of read(line + 1, record, tell, hints)) {
          line++;
          yield one;
          if (one.kind === "ask") return;
        }
  } catch (fault) {
    if (!(fault instanceof SheetTrouble)) throw fault;
    yield { kind: "cut", text: fault.message };
    return;
  }
  if (cutter.open()) yield { kind: "cut", text: `文件没有写完，断在第${line}条后面，前面的都读到了` };
}
