import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Taken } from "@/lib/imports/screenshot/resolve";

/** When a picture was taken: by its own EXIF, or, to be offered only, by its file. */
export async function takenOf(file: File): Promise<{ taken: Taken | null; offered: Taken }> {
  const { takenAtOfPicture } = await import("@/lib/evidence/taken-at");
  const instant = await takenAtOfPicture(file);
  return { taken: instant ? inBeijing(instant) : null, offered: inBeijing(new Date(file.lastModified)) };
}

function inBeijing(instant: string | Date): Taken {
  return { day: dayInBeijing(instant), time: timeInBeijing(instant) };
}
