"use client";

import { pressInput } from "@/components/files/file-input";
import { Button } from "@/components/ui/button";
import { plus } from "@/components/ui/icons";
import { pickerId } from "./uploader";

/** The main action of the evidence page: opens the picker of the uploader above. */
export function PickFiles() {
  return (
    <Button wide icon={plus} onClick={() => pressInput(pickerId)}>
      添一份证据
    </Button>
  );
}
