export type Media = "image" | "audio" | "video" | "document";

/** One accepted file format. `mime` is what the file is served as. */
export type Format = { name: string; mime: string; media: Media };

const image = (name: string, mime: string): Format => ({ name, mime, media: "image" });
const audio = (name: string, mime: string): Format => ({ name, mime, media: "audio" });
const video = (name: string, mime: string): Format => ({ name, mime, media: "video" });

/** What the bytes were recognised as (file-type's names) → the format it is kept as. Nothing else is accepted. */
const accepted: Record<string, Format> = {
  "image/jpeg": image("JPG", "image/jpeg"),
  "image/png": image("PNG", "image/png"),
  "image/apng": image("PNG", "image/png"),
  "image/webp": image("WebP", "image/webp"),
  "image/heic": image("HEIC", "image/heic"),
  "image/heif": image("HEIC", "image/heic"),
  "image/heic-sequence": image("HEIC", "image/heic"),
  "image/heif-sequence": image("HEIC", "image/heic"),
  "application/pdf": { name: "PDF", mime: "application/pdf", media: "document" },
  "audio/mpeg": audio("MP3", "audio/mpeg"),
  "audio/x-m4a": audio("M4A", "audio/mp4"),
  "audio/mp4": audio("M4A", "audio/mp4"),
  "audio/aac": audio("AAC", "audio/aac"),
  "audio/amr": audio("AMR", "audio/amr"),
  "audio/amr-wb": audio("AMR", "audio/amr-wb"),
  "audio/wav": audio("WAV", "audio/wav"),
  "audio/ogg": audio("OGG", "audio/ogg"),
  "audio/3gpp": audio("3GP", "audio/3gpp"),
  "video/ogg": video("OGG", "video/ogg"),
  "video/3gpp": video("3GP", "video/3gpp"),
  "video/mp4": video("MP4", "video/mp4"),
  "video/x-m4v": video("MP4", "video/mp4"),
};

/** The format of a recognised type ("audio/ogg; codecs=opus" counts as audio/ogg), or null when it is not accepted. */
export function formatOf(recognised: string): Format | null {
  const mime = recognised.split(";")[0]?.trim() ?? "";
  return Object.hasOwn(accepted, mime) ? (accepted[mime] ?? null) : null;
}

/** The same container without a picture is a recording: mp4 from a recorder app, 3gp from an old phone. */
export function withoutPicture(format: Format): Format {
  return formatOf(format.mime.replace("video/", "audio/")) ?? format;
}

/** For the file picker; what arrives is judged by its content. */
export const acceptedInPicker =
  "image/jpeg,image/png,image/webp,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.heic,.heif," +
  "application/pdf,.pdf,audio/*,.mp3,.m4a,.aac,.amr,.awb,.wav,.ogg,.opus,.3gp,video/mp4,video/3gpp,.mp4";

export const acceptedInWords =
  "图片（jpg、png、webp、heic）、PDF、录音或录像（mp3、m4a、aac、amr、wav、ogg、3gp、mp4）";
