import { decode } from "../decode";
import type { Hints, Read, SourceFile } from "../format";
import { type RawRow, readRow, reject } from "../read-row";
import { type JsonRecord, RecordCutter } from "./records";

/** The plain values of an object, as text; null and what is no plain value is "". */
export type Fields = Record<string, string>;

/** What an object says of a call or a message; null when it is neither. */
export type Told = Omit<RawRow, "line" | "text">;

const faults = {
  broken: "这条记录的写法坏了",
  long: "这条记录太长，没有读",
  nested: "这条记录里还套着别的记录，没有读",
};

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function read(
  line: number,
  { text, fault }: JsonRecord,
  tell: (fields: Fields) => Told | null,
  hints: Hints,
): Read {
  if (fault) return reject(line, text, faults[fault]);
  const values = parsed(text);
  if (!values) return reject(line, text, faults.broken);
  const fields = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, textOf(value)]));
  const told = tell(fields);
  if (!told) return reject(line, text, "这条记录里没有号码和时间");
  return readRow({ ...told, numberCell: typeof values.number === "number", line, text }, hints);
}

/** Reads a JSON list of plain objects, or one object a line, streamed. */
export async function* readRecords(
  file: SourceFile,
  hints: Hints,
  tell: (fields: Fields) => Told | null,
): AsyncIterable<Read> {
  const cutter = new RecordCutter();
  let line = 0;
  for await (const piece of decode(file.stream(), file.head)) {
    for (const record of cutter.take(piece)) {
      line++;
      const one = read(line, record, tell, hints);
      yield one;
      if (one.kind === "ask") return;
    }
  }
  if (cutter.open()) yield { kind: "cut", text: `文件没有写完，断在第${line}条后面，前面的都读到了` };
}
