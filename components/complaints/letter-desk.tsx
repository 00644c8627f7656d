import type { ReactNode } from "react";
import type { Letter } from "@/lib/letters/letter";
import type { PictureOf } from "./letter-block";
import { LetterView } from "./letter-view";
import "./complaints.css";

type Shown = { letter: Letter; pictureOf?: PictureOf; children: ReactNode };

/** The sheet on the desk; beside it (on a phone below it) what it says, where that comes from, and what to do with it. */
export function LetterDesk({ letter, pictureOf, children }: Shown) {
  return (
    <div className="letter-desk">
      <LetterView letter={letter} pictureOf={pictureOf} />
      <div className="letter-side">{children}</div>
    </div>
  );
}
