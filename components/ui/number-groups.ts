/** Digits grouped for reading while they are typed: 138 0000 0000, 024 0000 0000, 0411 000 0000; others stay as they are. */
export function groupNumber(typed: string): string {
  const digits = typed.replace(/[\s-]/g, "");
  if (!/^\d+$/.test(digits)) return typed;
  if (/^1[3-9]/.test(digits)) return groups(digits, [3, 4, 4]);
  if (/^0(10|2\d)/.test(digits)) return groups(digits, [3, 4, 4]);
  if (/^0\d{3}/.test(digits)) return groups(digits, [4, 4, 4]);
  if (/^[48]00/.test(digits)) return groups(digits, [3, 3, 4]);
  if (/^95\d{3}/.test(digits) && digits.length > 5) return groups(digits, [4, 4]);
  return digits;
}

function groups(digits: string, sizes: number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const size of sizes) {
    parts.push(digits.slice(from, from + size));
    from += size;
  }
  parts.push(digits.slice(from));
  return parts.filter(Boolean).join(" ");
}

/** Where the caret belongs after grouping: behind as many digits as before. */
export function caretAfter(grouped: string, before: string): number {
  const wanted = before.replace(/[\s-]/g, "").length;
  let seen = 0;
  let at = 0;
  while (at < grouped.length && seen < wanted) {
    if (grouped[at] !== " ") seen += 1;
    at += 1;
  }
  return at;
}
