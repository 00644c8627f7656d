import { type Slice, slicesOf } from "@/lib/imports/screenshot/slices";

/** The browser cannot open it: a format it does not know, or a broken file. */
export class NoPicture extends Error {}

/** A picture as it is seen, turned as its EXIF says; its pixels are drawn slice by slice. */
export type Opened = { width: number; height: number; slices: Slice[]; pixels: (slice: Slice) => ImageData };

export async function openPicture(picture: Blob): Promise<Opened> {
  const bitmap = await createImageBitmap(picture).catch(() => {
    throw new NoPicture();
  });
  const { width, height } = bitmap;
  const pixels = (slice: Slice) => {
    const canvas = new OffscreenCanvas(width, slice.height).getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new NoPicture();
    canvas.drawImage(bitmap, 0, -slice.y);
    return canvas.getImageData(0, 0, width, slice.height);
  };
  return { width, height, slices: slicesOf(width, height), pixels };
}
