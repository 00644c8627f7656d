"use client";

import { useRef } from "react";
import { FileInput } from "@/components/files/file-input";
import { useDrop } from "@/components/files/use-drop";
import { Button } from "@/components/ui/button";
import { camera, upload } from "@/components/ui/icons";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { acceptedInPicker } from "@/lib/evidence/formats";
import { UploadLine } from "./upload-line";
import { useUploads } from "./use-uploads";

/** The place of the evidence page's main action: PickFiles in the dock presses the uploader's own input. */
export const pickerId = "evidence-files";

/**
 * Takes files by picking, camera, dropping anywhere on the page, or pasting; shows each on its way.
 * `mainBelow`: PickFiles is the page's main action, so no second button for it stands here.
 * `callId`: they support this call. `kind`: what they are; left out, it is guessed and can be mended later.
 */
export function EvidenceUploader({ callId, kind, mainBelow }: Shown) {
  const { files, add, retry, stop } = useUploads({ callId, kind });
  const over = useDrop(add);
  const disk = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  return (
    <div className={over ? "uploader over" : "uploader"}>
      <FileInput label="选文件" ref={disk} id={pickerId} multiple accept={acceptedInPicker} onFiles={add} />
      <FileInput label="拍一张" ref={photo} accept="image/*" capture="environment" onFiles={add} />
      <div className="ways">
        {!mainBelow && (
          <Button quiet icon={upload} onClick={() => disk.current?.click()}>
            选文件
          </Button>
        )}
        <Button quiet icon={camera} onClick={() => photo.current?.click()}>
          拍一张
        </Button>
        <span className="label only-wide">{over ? "松手就传" : "拖到这一页，或者粘贴截图也行"}</span>
      </div>
      {files.length > 0 && (
        <ul aria-label="正在传的">
          {files.map((one) => (
            <UploadLine
              key={one.key}
              one={one}
              onStop={() => stop(one.key)}
              onRetry={() => retry(one.key, one.file)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type Shown = { callId?: string; kind?: EvidenceKind; mainBelow?: boolean };
