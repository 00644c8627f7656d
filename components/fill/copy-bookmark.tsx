"use client";

import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";

/** The bookmark's address, fetched before it is asked for: a clipboard opens only while a press is fresh. */
export function CopyBookmark({ from }: { from: string }) {
  const [text, setText] = useState("");
  useEffect(() => {
    fetch(from).then(
      async (answer) => setText(answer.ok ? (await answer.text()).trim() : ""),
      () => {},
    );
  }, [from]);
  return text === "" ? (
    <a className="touch" href={from} download>
      下载书签的网址
    </a>
  ) : (
    <CopyButton text={text} label="复制书签的网址" />
  );
}
