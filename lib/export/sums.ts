/** Path → SHA-256 in hex. */
export type Sums = Map<string, string>;

/** The file that `sha256sum -c` reads. Paths hold no line breaks and no backslashes: see safeName. */
export function writeSums(files: { path: string; sha256: string }[]): string {
  return files.map((file) => `${file.sha256}  ${file.path}\n`).join("");
}

/** Reads such a file; lines of another shape are left out. */
export function readSums(text: string): Sums {
  const lines = text.split(/\r?\n/).map((line) => /^([0-9a-f]{64}) [ *](.+)$/i.exec(line));
  return new Map(
    lines.flatMap((found) => (found?.[1] && found[2] ? [[found[2], found[1].toLowerCase()]] : [])),
  );
}
