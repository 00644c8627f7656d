import type { Ask, Format, Hints, Read, SourceFile } from "../format";
import { linesOf } from "../lines";
import { isMarkup } from "../markup";
import { eachTime } from "../pasted/each-time";
import { isHeading } from "../pasted/heading";
import { type PastedLine, takeApart } from "../pasted/line";
import { textBelow } from "../pasted/message";
import { tell } from "../pasted/tell";
import type { Untold } from "../pasted/untold";
import { longestKept, readRow, reject } from "../read-row";
import { monthAndDay } from "../yearless";

/** A longer line was not copied from a call list. In characters. */
const longest = 1000;
/** So many lines of words may stand between a number and its time. */
const mostWords = 2;

/** Puts lines together that belong together: a number and, on the next line, its time; a day and what stands below it. */
class Gatherer {
  #held: PastedLine[] = [];
  #heading: string | null = null;
  /** The line of the heading, until what stands below it was read. */
  #fresh: PastedLine | null = null;

  /** A message whose text may stand on the next line. */
  #open: Extract<Read, { kind: "row" }> | null = null;

  constructor(readonly hints: Hints) {}

  take(line: PastedLine): Read[] {
    const text = this.#open ? textBelow(line.text) : null;
    if (!this.#open || text === null) return [...this.#shut(), ...this.#take(line)];
    this.#open.row.smsText = text;
    return this.#shut();
  }

  #shut(): Read[] {
    const open = this.#open;
    this.#open = null;
    return open ? [open] : [];
  }

  #take(line: PastedLine): Read[] {
    const numbered = line.numbers.length > 0;
    const timed = line.clock !== null || line.others.length > 0;
    if (numbered && timed) return [...this.#release(), ...this.#readEach(line)];
    if (!numbered && isHeading(line)) return this.#head(line);
    if (!numbered && !timed) return this.#words(line);
    const waits = this.#held.some((each) =>
      numbered ? each.clock && each.numbers.length === 0 : each.numbers.length > 0,
    );
    if (waits && !this.#held.some((each) => each.clock && each.numbers.length > 0)) return this.#join(line);
    return [...this.#release(), ...this.#hold(line)];
  }

  /** What is still held, as far as it goes, and a day that stands above nothing. */
  end(): Read[] {
    return [...this.#shut(), ...this.#release(), ...this.#leaveHeading(), ...this.#shut()];
  }

  #release(): Read[] {
    const held = this.#held;
    this.#held = [];
    return held.length > 0 ? this.#read(held) : [];
  }

  #hold(line: PastedLine): Read[] {
    this.#held.push(line);
    return [];
  }

  #join(line: PastedLine): Read[] {
    this.#held.push(line);
    return this.#release();
  }

  #head(line: PastedLine): Read[] {
    const reads = this.end();
    this.#heading = line.day?.text ?? null;
    this.#fresh = line;
    return reads;
  }

  #words(line: PastedLine): Read[] {
    if (this.#held.length > 0 && this.#held.length <= mostWords) return this.#hold(line);
    return [...this.#release(), ...this.#read([line])];
  }

  /** A row for each of its times. */
  #readEach(line: PastedLine): Read[] {
    return eachTime(line, this.#heading !== null).flatMap((one) => this.#read([one]));
  }

  #read(lines: PastedLine[]): Read[] {
    if (lines.some(({ numbers }) => numbers.length > 0) && !lines.some(({ day }) => day)) this.#fresh = null;
    const line = lines[0]?.line ?? 0;
    const text = () => lines.map((each) => each.text).join(" ");
    const told = tell(lines, this.#heading, this.hints);
    const read = "reason" in told ? untold(line, text(), told) : readRow({ ...told, line, text }, this.hints);
    if (read.kind !== "row" || read.row.kind === "call" || read.row.smsText)
      return [...this.#leaveHeading(), read];
    const before = [...this.#shut(), ...this.#leaveHeading()];
    this.#open = read;
    return before;
  }

  /** A heading that dates nothing right below it is named, as every line that is not read. */
  #leaveHeading(): Read[] {
    const unused = this.#fresh;
    this.#fresh = null;
    return unused ? [reject(unused.line, unused.text, "这一行只有日期，不是来电")] : [];
  }
}

/** What was cut cannot be read once more. */
function untold(line: number, text: string, { reason, ...lacking }: Untold): Read {
  const rejected = { line, text: text.slice(0, longestKept), reason };
  return { kind: "rejected", rejected: text.length <= longestKept ? { ...rejected, ...lacking } : rejected };
}

async function* read(file: SourceFile, hints: Hints): AsyncIterable<Read> {
  const gatherer = new Gatherer({ ...hints, isNoBill: true });
  const question = new Question();
  for await (const { line, text, long } of linesOf(file, { filled: true })) {
    const tooLong = long || text.length > longest;
    if (!text.trim() && !tooLong) continue;
    const reads = tooLong
      ? [...gatherer.end(), reject(line, text, "这一行太长，没有读")]
      : gatherer.take(takeApart(line, text));
    yield* question.before(reads);
    if (question.first?.kind === "day-first") break;
  }
  yield* question.before(gatherer.end());
  if (question.first) yield { kind: "ask", ask: question.whole(question.first) };
}

/** What has to be asked: the first question; of a year, with every day that lacks it. */
class Question {
  first: Ask | null = null;
  readonly #days = new Set<string>();

  /** Of some reads those before the first question; every other question is heard. */
  before(reads: Read[]): Read[] {
    return reads.filter((read) => {
      if (read.kind === "ask") this.#hear(read.ask);
      return this.first === null;
    });
  }

  #hear(ask: Ask): void {
    this.first ??= ask;
    const day = ask.kind === "bill-month" && monthAndDay(ask.sample);
    if (day) this.#days.add(day);
  }

  whole(first: Ask): Ask {
    return first.kind === "bill-month" ? { ...first, days: [...this.#days].sort() } : first;
  }
}

/** How a file begins that a program wrote for programs: JSON, RTF, PDF, ZIP, a script, vCards and calendars; XML and HTML are told by their tags. */
const programmed =
  /^[\s\ufeff]*(?:\{\s{0,99}(?:["'{[}\\%]|[\w$]{1,40}\s{0,9}:|$)|\[\s{0,99}[[{"]|%PDF|%!PS|#!|BEGIN:V|PK[\ufffd\p{Cc}])/iu;

function isProgrammed(text: string): boolean {
  return programmed.test(text.slice(0, 1000)) || isMarkup(text);
}

/** Lines a person copies from a call list or a bill: number and time in any order, one call a line or nearly so. */
export const pasted: Format = {
  id: "pasted",
  name: "粘贴的文字",
  connectedOnly: false,
  recognise({ text, zipped }) {
    if (zipped || isProgrammed(text ?? "")) return false;
    const some = (text ?? "")
      .split(/\r\n|\n|\r/, 50)
      .map((line, at) => takeApart(at + 1, line.slice(0, 500)));
    return some.some((line) => line.numbers.length > 0) && some.some((line) => line.clock);
  },
  read,
};
