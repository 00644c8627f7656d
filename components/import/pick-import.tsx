"use client";

import { pressInput } from "@/components/files/file-input";
import { Button } from "@/components/ui/button";
import { upload } from "@/components/ui/icons";
import { importInputId } from "./importer";

/** The main action of the import page: opens the picker of the importer above. */
export function PickImport() {
  return (
    <Button wide icon={upload} onClick={() => pressInput(importInputId)}>
      选文件
    </Button>
  );
}
