import { decode } from "./decode";
import type { SourceFile } from "./format";

/** A longer line is no line of a call list. In characters. */
export const longestLine = 64 * 1024;

/**
 * One line without its end, counted from 1. long: it was longer than longestLine, and only its beginning is here.
 * ended: false for the last line of a file that stops without a line break.
 */
export type Line = { line: number; text: string; long: boolean; ended: boolean };

type Manner = { filled?: boolean; breath?: SourceFile["breath"] };

/** The lines of a file. filled: without those that are empty. */
export function linesOf({ stream, head, breath }: SourceFile, { filled = false } = {}): AsyncIterable<Line> {
  return lines(decode(stream(), head), { filled, breath });
}

/**
 * The lines of a text that comes in pieces, in bounded memory. Ends at \n, \r\n or \r. Between two of them others have their
 * turn, whatever comes of what was read.
 */
export async function* lines(
  pieces: AsyncIterable<string>,
  { filled = false, breath }: Manner = {},
): AsyncIterable<Line> {
  let held = "";
  let line = 1;
  let long = false;
  let afterReturn = false;
  for await (const given of pieces) {
    const text = afterReturn && given.startsWith("\n") ? given.slice(1) : given;
    if (given) afterReturn = given.endsWith("\r");
    const parts = text.split(/\r\n|\n|\r/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        if (held || !filled) {
          yield { line, text: held, long, ended: true };
          const pause = breath?.();
          if (pause) await pause;
        }
        line++;
        held = "";
        long = false;
      }
      const room = longestLine - held.length;
      if (part.length > room) long = true;
      if (room > 0) held += part.length > room ? part.slice(0, room) : part;
    }
  }
  if (held || long) yield { line, text: held, long, ended: false };
}
