import { display } from "@/lib/numbers/display";

/** Grouped for reading while it is typed: 138 0000 0000, 024 0000 0000. What is not only digits stays as it is. */
export function groupNumber(typed: string): string {
  const bare = typed.replace(/[\s-]/g, "");
  // With the country's own code in front it is taken as it came; cleaning it is the log's work.
  if (/^(\+|00)86/.test(bare)) return typed;
  return /^\+?\d+$/.test(bare) ? display(bare) : typed;
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
