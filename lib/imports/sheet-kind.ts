import { beginsWith, type Encoding, encodingOf } from "./encoding";
import type { Head } from "./format";

/**
 * How a workbook is kept, by its first bytes, whatever it is called: zip = .xlsx, cfb = .xls, text = an HTML table or
 * the XML of 2003, often saved as .xls. null: no workbook, a CSV perhaps.
 */
export type SheetKind = { kind: "zip" | "cfb" } | { kind: "text"; encoding: Encoding };

export function sheetKind(head: Head): SheetKind | null {
  if (beginsWith(head.bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: "zip" };
  if (beginsWith(head.bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { kind: "cfb" };
  if (!head.text || !holdsSheet(head.text)) return null;
  return { kind: "text", encoding: encodingOf(head.bytes) ?? "ascii" };
}

/** Begins with a tag, and holds a table or a sheet of its own. */
function holdsSheet(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith("<")) return false;
  return (
    /<table[\s>]/i.test(start) ||
    /<(\w+:)?Workbook[\s>]/.test(start) ||
    /^<(!doctype html|html)[\s>]/i.test(start)
  );
}
