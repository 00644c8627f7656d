import { tellAndroid } from "../android";
import type { Format, Hints, Read, SourceFile } from "../format";
import type { Fields } from "../json/read";
import { type Line, linesOf, longestLine } from "../lines";
import { readRow, reject } from "../read-row";

const row = /^\s*Row: \d+ (?=[a-z_])/i;
const between = /, (?=[a-z_]\w*=)/i;

/** One row of the answer, with the further lines of a message's text. */
type Block = {
  line: number;
  texts: string[];
  length: number;
  isMessage: boolean;
  long: boolean;
  ended: boolean;
};

/** A name that comes a second time is none: it stands inside of the text before it. */
function fieldsOf(text: string): Fields {
  const fields: Fields = {};
  let last = "";
  for (const part of text.replace(row, "").split(between)) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    const isNew = at > 0 && !Object.hasOwn(fields, name);
    if (isNew) last = name;
    fields[last] = isNew ? part.slice(at + 1).replace(/^NULL$/, "") : `${fields[last] ?? ""}, ${part}`;
  }
  return fields;
}

function readBlock({ line, texts, long }: Block, hints: Hints): Read {
  const text = texts.join("\n");
  if (long) return reject(line, text, "这一行太长，没有读");
  if (!row.test(text)) return reject(line, text, "这一行不是通话记录");
  const told = tellAndroid(fieldsOf(text));
  return told ? readRow({ ...told, line, text }, hints) : reject(line, text, "这一行里没有号码和时间");
}

function blockOf({ line, text, long, ended }: Line): Block {
  const isMessage = row.test(text) && /, (?:body|subject)=/.test(text);
  return { line, texts: [text], length: text.length, isMessage, long, ended };
}

/** Adds a further line of a message's text. */
function add(block: Block, { text, long, ended }: Line): void {
  block.length += text.length + 1;
  block.long ||= long || block.length > longestLine;
  block.ended = ended;
  if (!block.long) block.texts.push(text);
}

async function* blocks(file: SourceFile): AsyncIterable<Block> {
  let block: Block | null = null;
  for await (const line of linesOf(file)) {
    if (block?.isMessage && !row.test(line.text)) {
      add(block, line);
      continue;
    }
    if (block) yield block;
    block = line.text.trim() ? blockOf(line) : null;
  }
  if (block) yield block;
}

async function* read(file: SourceFile, hints: Hints): AsyncIterable<Read> {
  let width = 0;
  for await (const block of blocks(file)) {
    const isRow = row.test(block.texts[0] ?? "");
    const parts = block.texts[0]?.split(between).length ?? 0;
    if (!block.ended && parts < width && isRow) {
      yield { kind: "cut", text: `文件断在第${block.line}行，这一行没有读，前面的都读到了` };
      return;
    }
    width = isRow ? parts : width;
    const one = readBlock(block, hints);
    yield one;
    if (one.kind === "ask") return;
  }
}

/** What `adb shell content query --uri content://call_log/calls` (or content://sms) prints. */
export const adb: Format = {
  id: "adb",
  name: "用 adb 导出的通话记录",
  connectedOnly: false,
  recognise: ({ text }) => /^[ \t]*Row: \d+ [a-z_]\w*=/im.test(text ?? ""),
  read,
};
