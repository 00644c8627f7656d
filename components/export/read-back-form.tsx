"use client";

import { useState } from "react";
import { SignInHere } from "@/components/me/sign-in-here";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Icon } from "@/components/ui/icon";
import { upload } from "@/components/ui/icons";
import { Progress } from "@/components/ui/progress";
import { Warn } from "@/components/ui/warn";
import { sentInWords } from "@/lib/evidence/size";
import { useReadBack } from "./use-read-back";
import { readInFile, type Whose, WhoseChoice } from "./whose-choice";

/**
 * Sends case data the way browsers always could, and a ZIP with all its originals as a stream, which needs the script.
 * whose: whoever sends it is asked whose it is, and chooses the file once more.
 */
export function ReadBackForm({ whose: asked = null }: { whose?: Whose | null }) {
  const [picked, setPicked] = useState("");
  const { far, wrong, pick, send } = useReadBack();
  const whose = wrong.whose ?? asked;
  return (
    <form
      action={readInFile}
      method="post"
      encType="multipart/form-data"
      className="mt-5 max-w-md"
      noValidate
      onSubmit={send}
    >
      <PickCase
        picked={picked}
        onPick={(name) => {
          setPicked(name);
          pick();
        }}
      />
      {far && <Progress value={far.sent / far.all} label="传上来" words={sentInWords(far.sent, far.all)} />}
      {wrong.text && <Warn title={wrong.text} basis={wrong.signIn && <SignInHere />} />}
      {whose ? (
        <WhoseChoice whose={whose} disabled={far !== null} />
      ) : (
        <Dock>
          <Button type="submit" wide disabled={far !== null}>
            导入
          </Button>
        </Dock>
      )}
    </form>
  );
}

function PickCase({ picked, onPick }: { picked: string; onPick: (name: string) => void }) {
  return (
    <label className="relative block">
      <input
        className="cover"
        name="case"
        type="file"
        accept=".json,application/json,.zip,application/zip"
        required
        aria-label="选案件数据，JSON文件或ZIP"
        onChange={(event) => onPick(event.target.files?.[0]?.name ?? "")}
      />
      <span className="btn quiet wide">
        <Icon of={upload} />
        {picked || "选案件数据，JSON文件或ZIP"}
      </span>
    </label>
  );
}
