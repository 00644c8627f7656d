import { encodingOf, utf8OrChinese } from "./encoding";
import type { Head } from "./format";
import { withoutNul } from "./head";

/** Small pieces are joined up to this many bytes, so that no reader works on crumbs; large ones are cut, which is faster. */
const piece = 32 * 1024;

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* pieces(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    if (size === 0 && part.length >= piece)
      for (let at = 0; at < part.length; at += piece) yield part.subarray(at, at + piece);
    else size += held.push(part) && part.length;
    if (size < piece) continue;
    yield joined(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield joined(held, size);
}

/** The text of plain ASCII; null when the bytes hold anything else. */
function plain(bytes: Uint8Array, decoder: TextDecoder): string | null {
  const text = decoder.decode(bytes);
  return text.length === bytes.length && !text.includes("\uFFFD") ? text : null;
}

/**
 * The file as text, in pieces, in bounded memory. The coding is the head's; where the head was plain ASCII, the first
 * piece that is not decides. Bytes that fit nothing become U+FFFD, and so does NUL; a byte order mark is left out.
 */
export async function* decode(stream: AsyncIterable<Uint8Array>, head: Head): AsyncIterable<string> {
  const first = encodingOf(head.bytes) ?? "ascii";
  const ascii = new TextDecoder();
  let decoder = first === "ascii" ? null : new TextDecoder(first);
  for await (const bytes of pieces(stream)) {
    const text = decoder ? null : plain(bytes, ascii);
    if (text === null) decoder ??= new TextDecoder(utf8OrChinese(bytes) === "gb18030" ? "gb18030" : "utf-8");
    yield withoutNul(text ?? decoder?.decode(bytes, { stream: true }) ?? "");
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}
