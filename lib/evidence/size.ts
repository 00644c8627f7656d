/** The largest file that is taken: 200 MB, in bytes. */
export const LARGEST = 200 * 1024 * 1024;

const STEP = 1024;

/** 812B, 64KB, 2.1MB: one decimal from a megabyte up, none when it is .0 of a round limit. */
export function sizeInWords(bytes: number): string {
  if (bytes < STEP) return `${bytes}B`;
  // 1023.6KB would read 1024KB
  if (bytes < STEP * (STEP - 0.5)) return `${Math.round(bytes / STEP)}KB`;
  const mega = bytes / STEP / STEP;
  return mega >= 100 ? `${Math.round(mega)}MB` : `${mega.toFixed(1)}MB`;
}

/** 传了3.1MB，共5.0MB */
export function sentInWords(sent: number, total: number): string {
  return `传了${sizeInWords(sent)}，共${sizeInWords(total)}`;
}
