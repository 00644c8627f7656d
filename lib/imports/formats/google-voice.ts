import { decode } from "../decode";
import type { Format, Hints, Read, SourceFile } from "../format";
import { callOf, messagesOf } from "../google-voice";
import { readRow, reject } from "../read-row";

/** A page of more characters is no call and no conversation. */
const longest = 4 * 1024 * 1024;

async function* read(file: SourceFile, hints: Hints): AsyncIterable<Read> {
  let html = "";
  for await (const piece of decode(file.stream(), file.head)) {
    html += piece;
    if (html.length > longest) return yield { kind: "cut", text: "这个网页太长，没有读" };
  }
  yield* html.includes('class="hChatLog') ? messages(html, hints) : call(html, hints);
}

function* call(html: string, hints: Hints): Generator<Read> {
  const told = callOf(html);
  const text = html.slice(html.indexOf('class="haudio"')).slice(0, 200);
  yield told ? readRow({ ...told, line: 1, text }, hints) : reject(1, text, "这一页里没有时间");
}

function* messages(html: string, hints: Hints): Generator<Read> {
  let line = 0;
  for (const { text, told } of messagesOf(html)) yield readRow({ ...told, line: ++line, text }, hints);
  if (!html.includes("</html>"))
    yield { kind: "cut", text: `文件没有写完，断在第${line}条后面，前面的都读到了` };
}

/** Google Takeout's Voice: a page for each call, and one for each conversation. */
export const googleVoice: Format = {
  id: "google-voice",
  name: "通话和短信（Google Takeout，Voice）",
  connectedOnly: false,
  recognise: ({ text }) =>
    /class="(?:haudio"|hChatLog[ "])/.test(text ?? "") && /^\s{0,20}</.test(text ?? ""),
  read,
};
