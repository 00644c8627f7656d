import { encodingOf } from "./encoding";
import type { Head } from "./format";

/** Bytes of a file that are looked at to recognise it. */
export const headSize = 64 * 1024;

/** NUL has no place in a text: it becomes the mark of a character that could not be read. */
export function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text;
}

/** The head of a file: byte order mark, else strict UTF-8, else GB18030; text is null for ZIP, .xls, pictures … */
export function headOf(first: Uint8Array): Head {
  const bytes = first.subarray(0, headSize);
  const encoding = encodingOf(bytes);
  if (!encoding) return { bytes, text: null };
  const decoder = new TextDecoder(encoding === "ascii" ? "utf-8" : encoding);
  return { bytes, text: withoutNul(decoder.decode(bytes, { stream: true })) };
}
