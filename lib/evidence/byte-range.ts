/** First and last byte, both counted in. */
export type ByteRange = { start: number; end: number };

/**
 * What a Range header asks of a file of that size: one range, "all" (no header, several ranges, or not understood:
 * the whole file is a right answer to those), or "none" when it lies outside (416).
 */
export function byteRange(header: string | null, size: number): ByteRange | "all" | "none" {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [, from = "", to = ""] = found ?? [];
  if (from === "" && to === "") return "all";
  if (from === "") return tail(Number(to), size);
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return "all";
  return start < size ? { start, end } : "none";
}

function tail(length: number, size: number): ByteRange | "none" {
  if (length === 0 || size === 0) return "none";
  return { start: Math.max(0, size - length), end: size - 1 };
}
