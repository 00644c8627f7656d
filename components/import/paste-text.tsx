"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { LONGEST_PASTE } from "@/lib/imports/size";

/** A list copied from somewhere, as text. */
export function PasteText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState("");
  return (
    <details className="group">
      <summary className="t44 font-bold underline">粘贴文字</summary>
      <div className="field">
        <label htmlFor={id}>从别处复制来的通话记录</label>
        <p className="hint" id={`${id}-hint`}>
          一行一条，有号码有时间就行
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
            setText("");
          }}
        >
          读这些文字
        </Button>
      </div>
    </details>
  );
}
