"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { LONGEST_PASTE } from "@/lib/imports/size";
import { forgetPasted, pastedAgain } from "./pasted-texts";

/** Notes of one's own, or a list copied from somewhere, as text. */
export function PasteText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState(pastedAgain);
  const [isBack] = useState(text !== "");
  useEffect(() => forgetPasted, []); // whoever comes to this page next may be somebody else
  return (
    <details className="group" open={isBack}>
      <summary className="t44 font-bold underline">粘贴文字</summary>
      <div className="field">
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
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      <div className="mt-3">
        <Button
          quiet
          disabled={text.trim() === ""}
          onClick={() => {
            onText(text);
            forgetPasted();
            setText("");
          }}
        >
          读这些文字
        </Button>
      </div>
    </details>
  );
}
