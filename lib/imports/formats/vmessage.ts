import type { Format, Hints, Read, SourceFile } from "../format";
import { linesOf } from "../lines";
import { VMessage } from "../vmessage";

function markIn(text: string): "begin" | "end" | null {
  const mark = text.length < 40 ? text.trim().toUpperCase() : "";
  if (mark === "BEGIN:VMSG") return "begin";
  return mark === "END:VMSG" ? "end" : null;
}

async function* read(file: SourceFile, hints: Hints): AsyncIterable<Read> {
  let message: VMessage | null = null;
  let count = 0;
  for await (const { text } of linesOf(file)) {
    const mark = markIn(text);
    if (mark === null) message?.take(text);
    else if (message) {
      const one: Read = message.read(hints);
      yield one;
      if (one.kind === "ask") return;
    }
    if (mark !== null) message = mark === "begin" ? new VMessage(++count) : null;
  }
  if (message) yield { kind: "cut", text: brokenOff(count) };
}

/** The last message may lack words, a time or a number: it is not read. */
function brokenOff(count: number): string {
  const before = count > 1 ? "，前面的都读到了" : "，一条也没有读到";
  return `文件没有写完，第${count}条短信缺了结尾，没有读${before}`;
}

/** vMessage (.vmg): SMS of Nokia and other phones, and of what reads them out. */
export const vMessage: Format = {
  id: "vmessage",
  name: "手机短信（vMessage）",
  connectedOnly: false,
  recognise: ({ text }) => /^\s{0,20}BEGIN:VMSG\s/i.test(text ?? ""),
  read,
};
