"use client";

import { useId, useLayoutEffect, useState } from "react";
import { LONGEST_PASTE } from "@/lib/imports/size";
import { recallPasted, usePastedText, writePasted } from "./pasted-texts";

/** The dock's 读这些文字 sends the form that stands here. */
export const pasteFormId = "import-paste";

/** Notes of one's own, or a list copied from somewhere, as text. It stays in its field until it has arrived. */
export function PasteText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const text = usePastedText();
  const [isBack, setIsBack] = useState(false);
  // Before anything is painted: what is still in this tab may be of somebody who has left.
  useLayoutEffect(() => setIsBack(recallPasted() !== ""), []);
  return (
    <details className="group" open={isBack}>
      <summary className="t44 font-bold underline">粘贴文字</summary>
      <form
        id={pasteFormId}
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <label htmlFor={id}>自己记的，或者从别处复制来的来电和短信</label>
        <p className="hint" id={`${id}-hint`}>
          一行一条，有号码、日期、几点就行，像“11月3日晚上8点10分 17012345678 装修”
        </p>
        <div className="box">
          <textarea
            id={id}
            rows={5}
            maxLength={LONGEST_PASTE}
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => writePasted(event.target.value)}
          />
        </div>
      </form>
    </details>
  );
}
