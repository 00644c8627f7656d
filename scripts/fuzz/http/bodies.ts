import { changedBytes, type Draw, oddText, oddValue } from "../odd";
import { types } from "./headers";

/** A body of any kind under a type that need not be its own, sometimes announced longer or shorter than it is. */
export function oddBody(draw: Draw): { headers: Record<string, string>; body: Buffer } {
  const text = draw.one<() => string>([
    () => JSON.stringify(oddValue(draw)) ?? "",
    () => oddText(draw),
    () => `case=${encodeURIComponent(oddText(draw).toWellFormed())}`,
    () => multipart(draw, '{"format":"qingjing-case","version":1,"calls":[]}'),
    () => multipart(draw, JSON.stringify({ format: "qingjing-case", version: 1, calls: [oddValue(draw)] })),
    () => multipart(draw, oddText(draw)),
    () => "",
  ])();
  const body = draw.chance(0.2) ? changedBytes(draw, Buffer.from(text)) : Buffer.from(text);
  const headers: Record<string, string> = { "content-type": draw.one(types) };
  if (text.startsWith("--x") && draw.chance(0.8)) headers["content-type"] = "multipart/form-data; boundary=x";
  headers["content-length"] = String(body.length);
  return { headers, body };
}

function multipart(draw: Draw, content: string): string {
  const name = draw.one(["case", "case", "case", "__proto__", "", 'a"b']);
  const file = draw.chance(0.85) ? `; filename="${draw.one(["x.json", "../x", "\u0000", ""])}"` : "";
  return `--x\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n--x--\r\n`;
}
