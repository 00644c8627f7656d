import { isDraft, isShown, smsDirection, unknownType } from "./android";
import { decode } from "./decode";
import { readAndroidType } from "./directions";
import type { Hints, Read, SourceFile } from "./format";
import { Message } from "./message";
import { readRow, reject } from "./read-row";
import { tellLog } from "./super-backup";
import { type Element, ElementReader } from "./xml/elements";

const roots = ["calls", "smses", "allsms", "alllogs"].flatMap((name) => [name, `/${name}`]);
const records = new Set(["call", "sms", "mms", "log"]);
const wanted = [...roots, ...records, "/mms", "part", "addr"];
const faults = {
  broken: "这条记录的写法坏了",
  long: "这条记录太长，没有读",
  spoiled: "这条记录写得不规范，又太长，没有读",
};

function doubtsOf(element: Element, known: boolean): string[] {
  const type = element.attributes.type ?? "";
  const doubts = element.spoiled ? ["这条记录写得不规范"] : [];
  return known ? doubts : [...doubts, unknownType(type)];
}

/** Not through tellAndroid: looking for all its columns in every record takes as long again as all the rest. */
function readCall(line: number, element: Element, hints: Hints): Read {
  const { number = "", date = "", duration, type = "", presentation, contact_name } = element.attributes;
  const direction = readAndroidType(type);
  const doubts = doubtsOf(element, direction !== undefined);
  const known = { seconds: duration, direction, name: contact_name, doubts };
  return readRow(
    {
      line,
      kind: "call",
      text: element.text,
      number: isShown(presentation) ? number : "",
      at: date,
      ...known,
    },
    hints,
  );
}

function readSms(line: number, element: Element, hints: Hints): Read {
  const { address = "", date = "", type = "", body = "", contact_name, name } = element.attributes;
  const direction = smsDirection(type);
  const smsText = body === "null" ? "" : body;
  const doubts = doubtsOf(element, direction !== undefined);
  return readRow(
    {
      line,
      kind: "sms",
      text: element.text,
      number: address,
      at: date,
      direction,
      name: contact_name ?? name,
      smsText,
      draft: isDraft(type),
      doubts,
    },
    hints,
  );
}

/** Reads the elements of one backup in their order; counts its records. */
class BackupReader {
  line = 0;
  #inList = false;
  #message: Message | null = null;

  constructor(readonly hints: Hints) {}

  /** True when the file has begun a list or a message and not ended it. */
  open(): boolean {
    return this.#inList || this.#message !== null;
  }

  /** Records that were told of. */
  told(): number {
    return this.#message ? this.line - 1 : this.line;
  }

  read(element: Element): Read[] {
    const { name } = element;
    if (roots.includes(name)) this.#inList = !name.startsWith("/");
    if (name === "/mms") return this.#end();
    if (records.has(name)) return [...this.#end(), ...this.#record(element)];
    this.#message?.take(element);
    return [];
  }

  #record(element: Element): Read[] {
    this.line++;
    if (element.fault) return [reject(this.line, element.text, faults[element.fault])];
    if (element.name === "call") return [readCall(this.line, element, this.hints)];
    if (element.name === "log") return [readRow(tellLog(this.line, element), this.hints)];
    if (element.name === "sms") return [readSms(this.line, element, this.hints)];
    this.#message = new Message(this.line, element);
    return [];
  }

  #end(): Read[] {
    const message = this.#message;
    this.#message = null;
    return message ? [message.read(this.hints)] : [];
  }
}

/** SMS Backup & Restore and 超级备份: calls, SMS and the words of MMS, streamed; pictures are passed over. */
export async function* readBackup(file: SourceFile, hints: Hints): AsyncIterable<Read> {
  const elements = new ElementReader(wanted);
  const backup = new BackupReader(hints);
  for await (const piece of decode(file.stream(), file.head)) {
    for (const element of elements.take(piece)) {
      for (const read of backup.read(element)) {
        yield read;
        if (read.kind === "ask") return;
      }
    }
  }
  if (backup.open() || elements.open())
    yield { kind: "cut", text: `文件没有写完，断在第${backup.told()}条后面，前面的都读到了` };
}

/** Whether one of these elements is the first of ours in a file that looks like XML. */
export function beginsWithElement(text: string | null, names: string): boolean {
  const first = text?.trimStart().startsWith("<")
    ? text.match(/<(calls?|smses|allsms|alllogs|sms|mms)[\s/>]/)
    : null;
  return first !== null && names.split(" ").includes(first[1] ?? "");
}
