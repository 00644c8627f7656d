import { Readable } from "node:stream";
import { breather } from "@/lib/turns/breathe";

/** A JSON text by pieces: what JSON.stringify(value, null, 2) would say of an object, one entry of each of its lists after the other. */
export function jsonStream(value: object): Readable {
  return Readable.from(gathered(piecesOf(value)));
}

function* piecesOf(value: object): Iterable<string> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  yield entries.length > 0 ? "{" : "{}";
  for (const [at, [name, one]] of entries.entries()) {
    yield `${at > 0 ? "," : ""}\n  ${JSON.stringify(name)}: `;
    yield* Array.isArray(one) ? listPieces(one) : [indented(one, "  ")];
  }
  yield entries.length > 0 ? "\n}\n" : "\n";
}

function* listPieces(list: unknown[]): Iterable<string> {
  yield list.length > 0 ? "[" : "[]";
  for (const [at, one] of list.entries()) yield `${at > 0 ? "," : ""}\n    ${indented(one, "    ")}`;
  if (list.length > 0) yield "\n  ]";
}

/** No text in it has a line end of its own: JSON writes that as \\n. */
function indented(value: unknown, indent: string): string {
  return (JSON.stringify(value ?? null, null, 2) ?? "null").replaceAll("\n", `\n${indent}`);
}

/** Characters that are sent together. */
const AT_ONCE = 64_000;

async function* gathered(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  let [held, length]: [string[], number] = [[], 0];
  const breath = breather();
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    await breath();
    if (length < AT_ONCE) continue;
    yield Buffer.from(held.join(""));
    [held, length] = [[], 0];
  }
  yield Buffer.from(held.join(""));
}
