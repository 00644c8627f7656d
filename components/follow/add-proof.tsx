"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { sendFile } from "@/components/evidence/send-file";
import { FileInput } from "@/components/files/file-input";
import { Button } from "@/components/ui/button";
import { plus } from "@/components/ui/icons";
import { toast } from "@/components/ui/toaster";
import { Warn } from "@/components/ui/warn";
import { acceptedInPicker } from "@/lib/evidence/formats";
import { sizeFault, uploadReason } from "@/lib/evidence/refusals";
import type { Reason, Result } from "@/lib/result";

const lost: Reason = { code: "lost", text: "文件收下了，没关联上这一步。再选一次同一个文件。" };

/** Takes one file into the evidence and puts it beside the step. */
export function AddProof({ add }: { add: (evidenceId: string) => Promise<Result<null>> }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Reason | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async ([file]: File[]) => {
    if (!file || busy) return;
    setBusy(true);
    const stopped = await bring(file, add);
    setBusy(false);
    setTrouble(stopped);
    if (stopped) return;
    toast(`收下了${file.name}`);
    router.refresh();
  };
  return (
    <div className="mt-3">
      <FileInput label="选凭据" ref={input} accept={acceptedInPicker} onFiles={(files) => take([...files])} />
      <div role="alert" className="empty:hidden mb-3">
        {trouble && <Warn title={trouble.text} />}
      </div>
      <Button quiet icon={plus} aria-disabled={busy} onClick={() => input.current?.click()}>
        {busy ? "正在传" : "添一份凭据"}
      </Button>
    </div>
  );
}

/** null when the file is there and stands beside the step; else why not. */
async function bring(file: File, add: (id: string) => Promise<Result<null>>): Promise<Reason | null> {
  const fault = sizeFault(file.size);
  if (fault) return uploadReason(fault);
  // A picture of a receipt is no screenshot of a call.
  const end = await sendFile({ file, kind: "other" }).sent;
  if (end.state === "failed") return end;
  if (end.state === "cancelled") return null;
  const result = await add(end.answer.id).catch(() => null);
  if (result?.kind === "ok") return null;
  return result?.kind === "refused" ? (result.reasons[0] ?? lost) : lost;
}
