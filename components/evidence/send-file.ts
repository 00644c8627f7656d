import { sendBody } from "@/components/files/send-body";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { uploadReason } from "@/lib/evidence/refusals";

type Order = { file: File; kind?: EvidenceKind; callId?: string; onProgress?: (bytes: number) => void };

/** Sends one file into the evidence. `known`: the same bytes were there already. */
export function sendFile({ file, kind, callId, onProgress }: Order) {
  return sendBody<{ id: string; known: boolean }>("/evidence/upload", file, {
    headers: { ...(kind && { "x-kind": kind }), ...(callId && { "x-calls": callId }) },
    onProgress,
    offline: uploadReason("offline"),
  });
}
