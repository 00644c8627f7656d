"use client";

import { useRef } from "react";
import { useDrop } from "@/components/evidence/use-drop";
import { Button } from "@/components/ui/button";
import { upload } from "@/components/ui/icons";
import { FileLine } from "./file-line";
import { PasteText } from "./paste-text";
import { useImportFiles } from "./use-import-files";

/** Takes files by picking or dropping, and text by pasting; each is sent, read, and leads to its rows. */
export function Importer() {
  const { files, add, stop, retry } = useImportFiles();
  const over = useDrop(add);
  const input = useRef<HTMLInputElement>(null);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])]);
    event.target.value = ""; // the same file may be chosen again
  };
  return (
    <div className={over ? "uploader over" : "uploader"}>
      <input type="file" hidden multiple ref={input} onChange={take} aria-label="选要导入的文件" />
      <div className="ways">
        <Button icon={upload} onClick={() => input.current?.click()}>
          选文件
        </Button>
        <span className="label only-wide">{over ? "松手就传" : "拖到这一页也行，可以一次几个"}</span>
      </div>
      {files.length > 0 && (
        <ul aria-label="正在传、正在读的">
          {files.map((one) => (
            <FileLine key={one.key} one={one} onStop={() => stop(one)} onRetry={() => retry(one)} />
          ))}
        </ul>
      )}
      <PasteText onText={(text) => add([new File([text], "粘贴的文字.txt", { type: "text/plain" })])} />
    </div>
  );
}
