import { readFileSync } from "node:fs";
import path from "node:path";
import { changedBytes, type Draw, oddText, oddValue } from "../odd";
import { types } from "./headers";

const sample = (name: string) => readFileSync(path.join("tests/fixtures/evidence", name));

/** Small files that are taken as they are. */
const files = [
  sample("tone.ogg"),
  sample("turned.heic"),
  sample("picture.mp4"),
  Buffer.from("对方号码,起始时间,通话时长\r\n17000000001,2026-09-08 10:26:07,9\r\n"),
  Buffer.from("2026-11-03 14:05:33 被叫 13800001234"),
];

/** A body of any kind under a type that need not be its own, sometimes announced longer or shorter than it is. */
export function oddBody(draw: Draw): { headers: Record<string, string>; body: Buffer } {
  const text = draw.one<() => string | Buffer>([
    () => JSON.stringify(oddValue(draw)) ?? "",
    () => oddText(draw),
    () => `case=${encodeURIComponent(oddText(draw).toWellFormed())}`,
    () => multipart(draw, '{"format":"qingjing-case","version":1,"calls":[]}'),
    () => multipart(draw, JSON.stringify({ format: "qingjing-case", version: 1, calls: [oddValue(draw)] })),
    () => multipart(draw, oddText(draw)),
    () => draw.one(files),
    () => "",
  ])();
  const whole = Buffer.from(text);
  const body = draw.chance(0.2) ? changedBytes(draw, whole) : whole;
  const headers: Record<string, string> = { "content-type": draw.one(types) };
  if (whole.subarray(0, 3).equals(Buffer.from("--x")) && draw.chance(0.8))
    headers["content-type"] = "multipart/form-data; boundary=x";
  headers["content-length"] = String(body.length);
  return { headers, body };
}

function multipart(draw: Draw, content: string): string {
  const name = draw.one(["case", "case", "case", "__proto__", "", 'a"b']);
  const file = draw.chance(0.85) ? `; filename="${draw.one(["x.json", "../x", "\u0000", ""])}"` : "";
  return `--x\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n--x--\r\n`;
}
