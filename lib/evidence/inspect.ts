import { fileTypeFromBlob } from "file-type/core";
import { type Format, formatOf, withoutPicture } from "./formats";
import { instant, instantOfExif } from "./taken-at";

/** What a file's own bytes tell. `offeredAt`: the ISO instant it says it was made, to be offered, never assumed. */
export type Found = { format: Format; seconds: number | null; offeredAt: string | null };

/** What the metadata of a picture or a recording says in its own words; null where nobody could tell. */
export type Told =
  | { of: "picture"; date: string; offset: string }
  | { of: "recording"; seconds: number | null; hasVideo: boolean | null; made: string | null }
  | null;

/** Recognises a file by its first bytes, never by its name; null when it is not one of the accepted formats. */
export async function recognise(file: Blob): Promise<Format | null> {
  const format = formatOf((await fileTypeFromBlob(file))?.mime ?? "");
  return format?.name === "AMR" ? narrowOrWide(file) : format;
}

async function narrowOrWide(file: Blob): Promise<Format> {
  const wide = (await file.slice(0, 9).text()) === "#!AMR-WB\n";
  return { name: "AMR", mime: wide ? "audio/amr-wb" : "audio/amr", media: "audio" };
}

/** A recognised file with what its metadata says; without any it is kept all the same, as it came. */
export function foundIn(format: Format, told: Told): Found {
  if (told?.of === "picture")
    return { format, seconds: null, offeredAt: instantOfExif(told.date, told.offset) };
  if (!told) return { format, seconds: null, offeredAt: null };
  const heard = told.hasVideo === false && format.media === "video";
  return {
    format: heard ? withoutPicture(format) : format,
    seconds: told.seconds || null,
    offeredAt: instant(told.made ? new Date(told.made) : undefined),
  };
}
