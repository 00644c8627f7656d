import { nfc } from "@/lib/unicode";

const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\:*?"<>|]/gu;

/** Windows gives these to devices, with whatever ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Bytes of a name that fit every disk (255), with room for a number in front and an ending. */
const longest = 220;

/** A file's name from somebody's disk as a name that every system takes: no path, no control, no device, 80 characters. */
export function safeName(name: string): string {
  const whole = nfc(name)
    .replace(forbidden, "_")
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, "")
    .replace(device, "$&_");
  const dot = whole.lastIndexOf(".");
  const ending = dot > 0 && whole.length - dot <= 8 ? whole.slice(dot) : "";
  const stem = whole.slice(0, whole.length - ending.length);
  return `${fitting(stem) || "文件"}${ending.trimEnd()}`;
}

function fitting(stem: string): string {
  let characters = [...stem].slice(0, 72);
  while (Buffer.byteLength(characters.join("")) > longest) characters = characters.slice(0, -1);
  return characters.join("").replace(/(?<![\s.])[\s.]+$/, "");
}
