import { measureOf } from "../fonts/chain";
import { compose, inkWidth } from "../text/compose";

/** Characters of a caption that is no longer looked at for where it is best parted. */
const LONG = 2_000;

/** A caption in lines for the middle of a picture's width (em): parted at its commas if that takes no more lines, else evenly. */
export function captionLines(text: string, width: number): string[] {
  const lines = fill(text, width);
  if (lines.length === 1 || text.length > LONG) return lines;
  const clauses = byClause(text, width);
  const even = clauses.length > lines.length || (clauses.at(-1)?.length ?? 0) < 2;
  return even ? evenly(text, width, lines.length) : clauses;
}

function fill(text: string, width: number): string[] {
  return compose(text, { width, measure: measureOf("text") }).map((line) => line.text);
}

/** As few lines as hold the clauses whole; a clause wider than a line is filled into lines. */
function byClause(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const clause of text.split(/(?<=[，；])/)) {
    const together = `${lines.at(-1) ?? ""}${clause}`;
    if (lines.length > 0 && inkWidth(together, measureOf("text")) <= width)
      lines[lines.length - 1] = together;
    else for (const line of fill(clause, width)) lines.push(line);
  }
  return lines;
}

/** The narrowest lines of that number, so that none is left with one character. */
function evenly(text: string, width: number, count: number): string[] {
  let lines = fill(text, width);
  for (let narrow = width - 0.5; narrow > width / 2; narrow -= 0.5) {
    const next = fill(text, narrow);
    if (next.length > count) return lines;
    lines = next;
  }
  return lines;
}
