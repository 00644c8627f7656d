import type { Line } from "@/lib/imports/screenshot/screen";
import type { Stage } from "../messages";

/** The one place where a library for reading text from pixels is plugged in. pixels: RGBA, four bytes each. */
export type Engine = {
  read(picture: ImageData, onStage: (stage: Stage) => void): Promise<Line[]>;
};
