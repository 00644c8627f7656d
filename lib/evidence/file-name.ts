import { storable } from "@/lib/result";

const LONGEST = 120;

/** What ends a line: a name has one. The rest of what no field keeps goes as in every other. */
const lineEnds = /\p{Cc}/gu;

/** The name from the user's disk as it may be shown. It is never used as a path. */
export function shownName(raw: string): string {
  const name = storable(raw).replace(lineEnds, "").trim();
  return [...name].slice(0, LONGEST).join("") || "没有名字的文件";
}

/** The name as it was sent in a header, percent-encoded; broken encoding is shown as it came. */
export function sentName(header: string | null): string {
  try {
    return shownName(decodeURIComponent(header ?? ""));
  } catch {
    return shownName(header ?? "");
  }
}

/** The value of Content-Disposition (RFC 6266, RFC 8187); slashes become _ so that no browser sees a folder. */
export function disposition(kind: "attachment" | "inline", name: string): string {
  const safe = encodeURIComponent(name.toWellFormed().replace(/[/\\]/g, "_")).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename*=UTF-8''${safe}`;
}
