import type { Head } from "./format";
import { isMarkup } from "./markup";
import { sheetKind } from "./sheet-kind";

/** What a file that can be read is kept as, by its content. */
export function mimeOf(head: Head): string {
  if (head.zipped) return "application/zip";
  const kind = sheetKind(head)?.kind;
  if (kind === "zip") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (kind === "cfb") return "application/vnd.ms-excel";
  const start = (head.text ?? "").replace(/^\uFEFF/, "").trimStart();
  if (kind || isMarkup(start))
    return kind && !/<(\w+:)?Workbook[\s>]/.test(start) ? "text/html" : "application/xml";
  if (/^[[{]/.test(start)) return "application/json";
  return /^[^\n]*[,;\t]/.test(start) ? "text/csv" : "text/plain";
}
