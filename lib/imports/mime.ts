import type { Head } from "./format";

const signs: { mime: string; bytes: number[] }[] = [
  { mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: [0x50, 0x4b, 3, 4] },
  { mime: "application/vnd.ms-excel", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** What a file that can be read is kept as, by its content. */
export function mimeOf({ bytes, text }: Head): string {
  const sign = signs.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (sign) return sign.mime;
  const start = (text ?? "")
    .replace(/^\uFEFF/, "")
    .trimStart()
    .slice(0, 2000)
    .toLowerCase();
  if (/^<!doctype html|^<html|^<(meta|table|head|style)/.test(start)) return "text/html";
  if (start.startsWith("<")) return start.includes("<table") ? "text/html" : "application/xml";
  if (/^[[{]/.test(start)) return "application/json";
  return /^[^\n]*[,;\t]/.test(start) ? "text/csv" : "text/plain";
}
