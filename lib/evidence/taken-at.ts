import ExifReader from "exifreader";

/** Bytes of a picture that are searched: whole when small, else the beginning, where cameras write it. */
const WHOLE = 16 * 1024 * 1024;
const BEGINNING = 1024 * 1024;

/** The instant (ISO) a picture says it was taken; null when it does not say, or says something impossible. */
export async function takenAtOfPicture(file: Blob): Promise<string | null> {
  const bytes = await file.slice(0, file.size > WHOLE ? BEGINNING : file.size).arrayBuffer();
  try {
    const tags = ExifReader.load(bytes);
    return instantOfExif(text(tags.DateTimeOriginal), text(tags.OffsetTimeOriginal));
  } catch {
    return null; // no metadata in it
  }
}

function text(tag: { description?: unknown } | undefined): string {
  return typeof tag?.description === "string" ? tag.description : "";
}

/** "2026:09:14 10:05:00" and "+08:00" → ISO. Without an offset the clock is taken as Beijing time. */
export function instantOfExif(date: string, offset: string): string | null {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec(date.trim());
  if (!found) return null;
  const [, year, month, day, time] = found;
  const zone = /^[+-]\d{2}:\d{2}$/.test(offset.trim()) ? offset.trim() : "+08:00";
  return instant(new Date(`${year}-${month}-${day}T${time}${zone}`));
}

/** null for what cannot be parsed and for an unset clock (1904 in mp4, 1970 elsewhere). */
export function instant(date: Date | undefined): string | null {
  if (!date || Number.isNaN(date.getTime())) return null;
  return date.getTime() < Date.UTC(2000, 0, 1) ? null : date.toISOString();
}
