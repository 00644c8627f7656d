import { useRef } from "react";
import { FileInput, pressInput } from "@/components/files/file-input";
import { useDrop } from "@/components/files/use-drop";
import { Button } from "@/components/ui/button";
import { camera, plus } from "@/components/ui/icons";

/** The dock's 选截图 presses the input that stands here. */
const shotsPickerId = "shots";

/** Takes pictures by picking, camera, dropping or pasting. `more`: some are there already. */
export function PickShots({ more, onPick }: { more: boolean; onPick: (files: Iterable<File>) => void }) {
  const photo = useRef<HTMLInputElement>(null);
  const over = useDrop(onPick);
  return (
    <div className={over ? "uploader over" : "uploader"}>
      <FileInput label="选截图" id={shotsPickerId} multiple accept="image/*" onFiles={onPick} />
      <FileInput label="拍一张" ref={photo} capture="environment" accept="image/*" onFiles={onPick} />
      <div className="ways">
        {more && (
          <Button quiet icon={plus} onClick={pickShots}>
            再选几张
          </Button>
        )}
        <Button quiet icon={camera} onClick={() => photo.current?.click()}>
          拍一张
        </Button>
        <span className="label only-wide">{over ? "松手就认" : "拖到这一页，或者粘贴也行"}</span>
      </div>
    </div>
  );
}

export function pickShots(): void {
  pressInput(shotsPickerId);
}
