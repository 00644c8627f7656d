import type { ReadDirection } from "./directions";
import type { Told } from "./json/read";
import { resolved } from "./xml/references";

/** A page of Takeout's Voice holds one call, or the messages of one conversation. */
const mostMessages = 20_000;

/** What stands between two marks, behind a place; null where one of them is missing. to: behind the second. */
function between(text: string, from: number, begin: string, end: string) {
  const start = text.indexOf(begin, from);
  const stop = start < 0 ? -1 : text.indexOf(end, start + begin.length);
  if (stop < 0) return null;
  return { text: text.slice(start + begin.length, stop), from: start, to: stop + end.length };
}

/** Words of HTML without its tags. */
function plain(html: string): string {
  return resolved(html.replace(/<br\s?\/?>/gi, "\n").replace(/<[^<>]*>/g, "")).trim();
}

/** href="tel:+8613800001234", and the name beside it. */
function whoIn(html: string): { number: string; name: string } {
  const number = resolved(between(html, 0, 'href="tel:', '"')?.text ?? "");
  return { number, name: plain(between(html, 0, 'class="fn">', "<")?.text ?? "") };
}

const ways: [RegExp, ReadDirection][] = [
  [/#missed|#voicemail/, { direction: "in", outcome: "missed" }],
  [/#received/, { direction: "in", outcome: "answered" }],
  [/#placed/, { direction: "out", outcome: null }],
  [/#recorded/, { direction: "in", outcome: "answered" }],
];

/** PT1H2M3S → seconds. */
function secondsOf(duration: string): string | undefined {
  const found = /^PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?$/.exec(duration);
  if (!found) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return String((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}

/** The one call of a page. */
export function callOf(html: string): Told | null {
  const at = between(html, html.indexOf('class="published"'), 'title="', '"')?.text;
  if (at === undefined || !html.includes('class="published"')) return null;
  const labels = between(html, 0, 'class="tags"', "</div>")?.text ?? "";
  const direction = ways.find(([mark]) => mark.test(labels))?.[1];
  const duration = between(html, html.indexOf('class="duration"'), 'title="', '"')?.text ?? "";
  const talked =
    direction?.outcome === "missed" || !html.includes('class="duration"') ? undefined : secondsOf(duration);
  const who = whoIn(between(html, 0, 'class="contributor', "</div>")?.text ?? "");
  return {
    kind: "call",
    ...who,
    at,
    seconds: talked,
    direction,
    doubts: direction ? [] : ["没有写是打进还是打出"],
  };
}

/** The messages of a page, in their order; what the person sent stands beside "Me". */
export function* messagesOf(html: string): Generator<{ text: string; told: Told }> {
  let at = html.indexOf('class="hChatLog');
  const other = whoIn(html.slice(at)).number;
  for (let left = mostMessages; left > 0; left--) {
    const time = between(html, at, 'class="dt" title="', '"');
    const sender = time && between(html, time.to, "<cite", "</cite>");
    const words = sender && between(html, sender.to, "<q>", "</q>");
    if (!time || !sender || !words) return;
    const own = />Me</.test(sender.text);
    const { number, name } = whoIn(sender.text);
    const direction: ReadDirection = { direction: own ? "out" : "in", outcome: null };
    const who = own ? { number: other, name: "" } : { number, name };
    const told: Told = { kind: "sms", ...who, at: time.text, direction, smsText: plain(words.text) };
    yield { text: html.slice(time.from, words.to), told };
    at = words.to;
  }
}
