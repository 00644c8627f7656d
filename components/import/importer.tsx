"use client";

import { FileInput } from "@/components/files/file-input";
import { useDrop } from "@/components/files/use-drop";
import { pastedName } from "@/lib/imports/pasted/name";
import { ImportLine } from "./import-line";
import { PasteText } from "./paste-text";
import { isOnWay, useImportFiles } from "./use-import-files";

/** The dock's 选文件 presses the input that stands here. */
export const importInputId = "import-files";

/** Takes files by picking or dropping, and text by pasting; each is sent, read, and leads to its rows. */
export function Importer() {
  const { files, add, stop, retry } = useImportFiles();
  const over = useDrop(add);
  /** Pressed twice it is sent once; pressed again after it did not arrive, it is another try. */
  function read(text: string): void {
    const pasted = files.filter(({ file }) => file.name === pastedName);
    if (pasted.some(isOnWay)) return;
    for (const { key, fault } of pasted) if (fault) stop(key);
    add([new File([text], pastedName, { type: "text/plain" })]);
  }
  return (
    <div className={over ? "uploader over" : "uploader"}>
      <FileInput label="选要导入的文件" id={importInputId} multiple onFiles={add} />
      <p className="label only-wide">{over ? "松手就传" : "拖到这一页也行，可以一次几个"}</p>
      {files.length > 0 && (
        <ul aria-label="正在传、正在读的">
          {files.map((one) => (
            <ImportLine
              key={one.key}
              one={one}
              onStop={() => stop(one.key)}
              onRetry={() => retry(one.key, one.file)}
            />
          ))}
        </ul>
      )}
      <PasteText onText={read} />
    </div>
  );
}
