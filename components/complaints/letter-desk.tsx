import type { ReactNode } from "react";
import type { Letter } from "@/lib/letters/letter";
import type { PictureOf } from "./letter-block";
import { LetterView } from "./letter-view";
import "./complaints.css";

type Shown = {
  letter: Letter;
  pictureOf?: PictureOf;
  /** On a phone what to do comes before the sheet. */
  sideFirst?: boolean;
  isDraft?: boolean;
  children: ReactNode;
};

/** The sheet on the desk; beside it (on a phone below it) what it says, where that comes from, and what to do with it. */
export function LetterDesk({ letter, pictureOf, sideFirst = false, isDraft, children }: Shown) {
  return (
    <div className="letter-desk">
      {sideFirst && <div className="letter-side">{children}</div>}
      <LetterView letter={letter} pictureOf={pictureOf} isDraft={isDraft} />
      {!sideFirst && <div className="letter-side">{children}</div>}
    </div>
  );
}
