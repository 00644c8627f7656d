import { exifTimes, searched } from "./exif.mjs";

/** The instant (ISO) a picture says it was taken, for whoever made it; null when it does not say, or says something impossible. */
export async function takenAtOfPicture(file: Blob): Promise<string | null> {
  const bytes = await file.slice(0, searched(file.size)).arrayBuffer();
  try {
    const { date, offset } = exifTimes(bytes);
    return instantOfExif(date, offset);
  } catch {
    return null; // no metadata in it
  }
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
