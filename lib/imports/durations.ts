import { nfkc } from "@/lib/unicode";

/** A talk of a week is none. */
const most = 7 * 24 * 3600;
const words =
  /^(?:(\d+) ?(?:小时|时|hours?|hrs?|h) ?)?(?:(\d+) ?(?:分钟|分|minutes?|mins?|m|['′]) ?)?(?:(\d+)(?:\.\d+)? ?(?:秒钟?|seconds?|secs?|s|["″]|'')?)?$/i;

function sum(hours: number, minutes: number, seconds: number): number | null {
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= most ? total : null;
}

/** 00:01:26 counts from the left hour, 1:43 minutes and seconds. Spreadsheets put a day before: 1899-12-30 00:01:26. */
function readColons(text: string): number | null {
  const found = text.match(/^(?:1899-12-3[01] )?(?:(\d{1,3}):)?(\d{1,4}):(\d\d)(?:\.\d+)?$/);
  if (!found || Number(found[3]) > 59 || (found[1] && Number(found[2]) > 59)) return null;
  return sum(Number(found[1] ?? 0), Number(found[2]), Number(found[3]));
}

/** Length of a talk in seconds: 86, 1分26秒, 2小时26分58秒, 00:01:26, 1:43. null: nothing is written, or nothing readable. */
export function readSeconds(typed: string): number | null {
  const before = known.get(typed);
  if (before !== undefined) return before;
  const seconds = readWritten(typed);
  if (known.size < 5_000 && typed.length < 20) known.set(typed, seconds);
  return seconds;
}

/** A file says the same lengths again and again. */
const known = new Map<string, number | null>();

function readWritten(typed: string): number | null {
  if (/^\d{1,5}$/.test(typed)) return Number(typed);
  const text = nfkc(typed.slice(0, 40)).replace(/\s+/g, " ").trim();
  if (!text) return null;
  if (text.includes(":")) return readColons(text);
  const found = text.match(words);
  return found ? sum(Number(found[1] ?? 0), Number(found[2] ?? 0), Number(found[3] ?? 0)) : null;
}
