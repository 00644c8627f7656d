"use client";

import { useRouter } from "next/navigation";
import { type Fault, useFiles } from "@/components/files/use-files";
import { toast } from "@/components/ui/toaster";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { whenOnline } from "@/components/ui/when-online";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { isFinal, sizeFault, uploadReason } from "@/lib/evidence/refusals";
import type { Reason } from "@/lib/result";
import { sendFile } from "./send-file";

/** bytes: that have left. known: the same file was there before, as the evidence of that id. */
export type Upload = { at: "sending"; bytes: number } | { at: "known"; id: string; text: string };

/** Files on their way into the evidence. */
export function useUploads({ callId, kind }: { callId?: string; kind?: EvidenceKind }) {
  const router = useRouter();
  const uploads = useFiles<Upload>({
    check: ({ size }) => {
      const fault = sizeFault(size);
      return fault && failure(uploadReason(fault));
    },
    async work(file, { tell, stopBy }) {
      const onProgress = (bytes: number) => tell({ at: "sending", bytes });
      const { sent, cancel } = sendFile({ file, kind, callId, onProgress });
      stopBy(cancel);
      onProgress(0);
      const end = await sent;
      if (end.state === "failed") return failure(end);
      if (end.state === "cancelled") return "gone";
      whenOnline(router.refresh);
      if (end.answer.known) {
        tell({ at: "known", id: end.answer.id, text: knownText(callId) });
        return "stays";
      }
      toast(`收下了${file.name}`);
      return "gone";
    },
  });
  useLeaveWarning(uploads.files.some(({ far, fault }) => !fault && far?.at !== "known"));
  return uploads;
}

function failure({ code, text }: Reason): Fault {
  return { text, again: !isFinal(code), signIn: code === "signed-out" };
}

function knownText(callId?: string): string {
  return callId ? "这份早就有了，没有再存，关联了这次来电。" : "这份早就有了，没有再存一份。";
}
