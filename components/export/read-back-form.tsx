"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Icon } from "@/components/ui/icon";
import { upload } from "@/components/ui/icons";

/** Sends a case file the way browsers always could; the script only says which file was picked, in our language. */
export function ReadBackForm() {
  const [picked, setPicked] = useState("");
  return (
    <form action="/export/import/file" method="post" encType="multipart/form-data" className="mt-5 max-w-md">
      <label className="relative block">
        <input
          className="cover"
          name="case"
          type="file"
          accept=".json,application/json"
          required
          aria-label="选案件数据，JSON文件"
          onChange={(event) => setPicked(event.target.files?.[0]?.name ?? "")}
        />
        <span className="btn quiet wide">
          <Icon of={upload} />
          {picked || "选案件数据，JSON文件"}
        </span>
      </label>
      <Dock>
        <Button type="submit" wide>
          读回来
        </Button>
      </Dock>
    </form>
  );
}
