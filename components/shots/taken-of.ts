import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Taken } from "@/lib/imports/screenshot/resolve";

/** When a picture was taken: by its own EXIF, or, to be offered only, by its file, as far as that has a time. */
export async function takenOf(file: File): Promise<{ taken: Taken | null; offered: Taken | null }> {
  const { takenAtOfPicture } = await import("@/lib/evidence/taken-at");
  const instant = await takenAtOfPicture(file);
  const offered = file.lastModified > 0 ? inBeijing(new Date(file.lastModified)) : null;
  return { taken: instant ? inBeijing(instant) : null, offered };
}

function inBeijing(instant: string | Date): Taken {
  return { day: dayInBeijing(instant), time: timeInBeijing(instant) };
}
