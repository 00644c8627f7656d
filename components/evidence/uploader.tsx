"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { camera, upload } from "@/components/ui/icons";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { acceptedInPicker } from "@/lib/evidence/formats";
import { UploadLine } from "./upload-line";
import { useDrop } from "./use-drop";
import { useUploads } from "./use-uploads";

/** The place of the evidence page's main action: PickFiles in the dock presses the uploader's own input. */
export const pickerId = "evidence-files";

/**
 * Takes files by picking, camera, dropping anywhere on the page, or pasting; shows each on its way.
 * `mainBelow`: PickFiles is the page's main action, so no second button for it stands here.
 * `callId`: they support this call. `kind`: what they are; left out, it is guessed and can be mended later.
 */
export function EvidenceUploader({ callId, kind, mainBelow }: Shown) {
  const { uploads, add, retry, stop } = useUploads({ callId, kind });
  const over = useDrop(add);
  const files = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])]);
    event.target.value = ""; // the same file may be chosen again
  };
  const hidden = { type: "file", hidden: true, onChange: take } as const;
  return (
    <div className={over ? "uploader over" : "uploader"}>
      <input {...hidden} ref={files} id={pickerId} multiple accept={acceptedInPicker} aria-label="选文件" />
      <input {...hidden} ref={photo} accept="image/*" capture="environment" aria-label="拍一张" />
      <div className="ways">
        {!mainBelow && (
          <Button quiet icon={upload} onClick={() => files.current?.click()}>
            选文件
          </Button>
        )}
        <Button quiet icon={camera} onClick={() => photo.current?.click()}>
          拍一张
        </Button>
        <span className="label only-wide">{over ? "松手就传" : "拖到这一页，或者粘贴截图也行"}</span>
      </div>
      {uploads.length > 0 && (
        <ul aria-label="正在传的">
          {uploads.map((one) => (
            <UploadLine key={one.key} upload={one} onStop={() => stop(one)} onRetry={() => retry(one)} />
          ))}
        </ul>
      )}
    </div>
  );
}

type Shown = { callId?: string; kind?: EvidenceKind; mainBelow?: boolean };
