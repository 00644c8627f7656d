/** How the characters of a text file are coded, or "ascii" when so far only plain letters were seen. */
export type Encoding = "ascii" | "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** First bytes of what is no text: ZIP (and .xlsx), .xls and .doc, gzip, PDF, PNG, JPEG, GIF, 7z, RAR, SQLite. */
const binary = ["504b0304", "504b0506", "d0cf11e0", "1f8b08", "25504446", "89504e47", "ffd8ff", "47494638"]
  .concat(["377abcaf", "52617221", "53514c69746520666f726d6174"])
  .map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));

export function beginsWith(bytes: Uint8Array, mark: ArrayLike<number>): boolean {
  for (let at = 0; at < mark.length; at++) if (bytes[at] !== mark[at]) return false;
  return true;
}

/** The coding a byte order mark names; null when there is none. */
function marked(bytes: Uint8Array): Encoding | null {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (beginsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return beginsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : null;
}

/** Where every other byte is nought, the text is UTF-16 without a mark. */
function wide(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  const noughts = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) noughts[at & 1] = (noughts[at & 1] ?? 0) + 1;
  const most = length / 2;
  const [even = 0, odd = 0] = noughts;
  if (most >= 4 && odd > most * 0.4 && even < most * 0.1) return "utf-16le";
  return most >= 4 && even > most * 0.4 && odd < most * 0.1 ? "utf-16be" : null;
}

/** More than one control character in ten, at its beginning: no text. */
function mostlyControl(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of beginning) if (byte < 32 && !(byte >= 9 && byte <= 13)) odd++;
  return odd * 10 > beginning.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 where it can be, else GB18030; "ascii" when the bytes cannot tell. */
export function utf8OrChinese(bytes: Uint8Array): Encoding {
  if (bytes.every((byte) => byte < 0x80)) return "ascii";
  return isUtf8(bytes) ? "utf-8" : "gb18030";
}

/** The coding of a file by its first bytes; null when it is no text. Never guesses by statistics of letters. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const mark = marked(bytes);
  if (mark) return mark;
  if (binary.some((magic) => beginsWith(bytes, magic))) return null;
  const pairs = wide(bytes);
  if (pairs) return pairs;
  return mostlyControl(bytes) ? null : utf8OrChinese(bytes);
}
