const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\:*?"<>|]/gu;

/** A file's name from somebody's disk as a name that every system takes: no path, no control, 80 characters. */
export function safeName(name: string): string {
  const whole = name.normalize("NFC").replace(forbidden, "_").trim().replace(/^\.+/, "");
  const dot = whole.lastIndexOf(".");
  const ending = dot > 0 && whole.length - dot <= 8 ? whole.slice(dot) : "";
  const stem = whole.slice(0, whole.length - ending.length);
  return `${[...stem].slice(0, 72).join("").trimEnd() || "文件"}${ending.trimEnd()}`;
}
