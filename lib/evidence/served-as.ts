import { formatOf } from "./formats";

/** What lists that were read in are kept as, and no browser runs or draws. */
const lists = new Set([
  "application/json",
  "application/vnd.ms-excel",
  "application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/csv",
  "text/plain",
]);

/**
 * The type a stored file goes out with: one of those whose content was recognised, or plain bytes. Never HTML, SVG or XML, whatever
 * the row says: a case file that is read in says of its files what it likes.
 */
export function servedAs(mime: string): string {
  if (lists.has(mime)) return mime;
  return formatOf(mime)?.mime === mime ? mime : "application/octet-stream";
}

/** May be shown in the page; everything else is saved to disk. */
export function isShown(mime: string): boolean {
  return /^(audio|video|image)\//.test(servedAs(mime));
}
