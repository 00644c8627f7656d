import { fileTypeFromBlob } from "file-type/core";
import { type IAudioMetadata, parseBlob } from "music-metadata";
import { amrSeconds } from "./amr";
import { type Format, formatOf, withoutPicture } from "./formats";
import { instant, takenAtOfPicture } from "./taken-at";
import { windowed } from "./windowed";

/** What a file's own bytes tell. `offeredAt`: the ISO instant it says it was made, to be offered, never assumed. */
export type Found = { format: Format; seconds: number | null; offeredAt: string | null };

/** Recognises a file by its content, never by its name; null when it is not one of the accepted formats. */
export async function inspect(file: Blob): Promise<Found | null> {
  const format = formatOf((await fileTypeFromBlob(file))?.mime ?? "");
  if (!format) return null;
  if (format.media === "image") return { format, seconds: null, offeredAt: await takenAtOfPicture(file) };
  if (format.media === "document") return { format, seconds: null, offeredAt: null };
  if (format.name === "AMR")
    return { format: await narrowOrWide(file), seconds: await amrSeconds(file), offeredAt: null };
  return recording(file, format);
}

async function narrowOrWide(file: Blob): Promise<Format> {
  const wide = (await file.slice(0, 9).text()) === "#!AMR-WB\n";
  return { name: "AMR", mime: wide ? "audio/amr-wb" : "audio/amr", media: "audio" };
}

async function recording(file: Blob, format: Format): Promise<Found> {
  const told = await metadata(file, format);
  const heard = told?.hasVideo === false && format.media === "video";
  return {
    format: heard ? withoutPicture(format) : format,
    seconds: told?.duration ? told.duration : null,
    offeredAt: instant(told?.creationTime),
  };
}

/** null when the container is broken: the file is kept all the same, as it came. */
async function metadata(file: Blob, format: Format): Promise<IAudioMetadata["format"] | null> {
  // music-metadata knows no 3gp by name, but it is the same container
  const type = format.name === "3GP" ? "audio/mp4" : format.mime;
  try {
    return (await parseBlob(windowed(file, type), { duration: true, skipCovers: true })).format;
  } catch {
    return null;
  }
}
