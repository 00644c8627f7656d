import { unknownType } from "./android";
import { decode } from "./decode";
import { type ReadDirection, readAndroidType, readDirection } from "./directions";
import type { Hints, Read, SourceFile } from "./format";
import { readRow, reject } from "./read-row";
import { LeafReader, type Leaves } from "./xml/leaves";

/** What a program calls the record of a call, and the elements in it. */
export type Names = Record<"record" | "number" | "at" | "seconds" | "type", string> & { name?: string };

function directionOf(type: string): ReadDirection | undefined {
  const said = readAndroidType(type) ?? readDirection(type);
  return said.direction ? said : undefined;
}

function readCall(line: number, { text, values }: Leaves, names: Names, hints: Hints): Read {
  if (!values) return reject(line, text, "这条记录太长，没有读");
  const number = values[names.number];
  const at = values[names.at];
  if (number === undefined || at === undefined) return reject(line, text, "这条记录里没有号码和时间");
  const type = values[names.type] ?? "";
  const direction = directionOf(type);
  const doubts = direction ? [] : [unknownType(type)];
  const name = names.name && values[names.name];
  const known = { seconds: values[names.seconds], direction, name, doubts };
  return readRow({ line, kind: "call", text, number, at, ...known }, hints);
}

/** Reads an XML that keeps each value of a call in an element of its own, streamed. */
export async function* readLeafCalls(file: SourceFile, hints: Hints, names: Names): AsyncIterable<Read> {
  const reader = new LeafReader(names.record);
  let line = 0;
  for await (const piece of decode(file.stream(), file.head))
    for (const record of reader.take(piece)) {
      const one = readCall(++line, record, names, hints);
      yield one;
      if (one.kind === "ask") return;
    }
  if (reader.open()) yield { kind: "cut", text: `文件没有写完，断在第${line}条后面，前面的都读到了` };
}
