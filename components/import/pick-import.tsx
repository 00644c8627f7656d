"use client";

import { pressInput } from "@/components/files/file-input";
import { Button } from "@/components/ui/button";
import { upload } from "@/components/ui/icons";
import { importInputId } from "./importer";
import { pasteFormId } from "./paste-text";
import { usePastedText } from "./pasted-texts";

/** The main action of the import page: reads what is pasted above, and where nothing is, opens the picker of the importer. */
export function PickImport() {
  const isPasted = usePastedText().trim() !== "";
  const pick = (
    <Button wide quiet={isPasted} icon={upload} onClick={() => pressInput(importInputId)}>
      选文件
    </Button>
  );
  if (!isPasted) return pick;
  return (
    <div className="pair">
      {pick}
      <Button wide type="submit" form={pasteFormId}>
        读这些文字
      </Button>
    </div>
  );
}
