import type { EvidenceKind } from "@/lib/evidence/evidence";
import { uploadReason } from "@/lib/evidence/refusals";

/** What became of one upload. `known`: the same bytes were there already. */
export type Sent =
  | { state: "kept"; id: string; known: boolean; kind: EvidenceKind }
  | { state: "failed"; code: string; text: string }
  | { state: "cancelled" };

type Order = { file: File; kind?: EvidenceKind; callId?: string; onProgress: (bytes: number) => void };

/** Sends one file as the raw body. XMLHttpRequest, because fetch tells nothing about what has left already. */
export function sendFile({ file, kind, callId, onProgress }: Order): {
  sent: Promise<Sent>;
  cancel: () => void;
} {
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(answered(request));
    request.onerror = () => resolve({ state: "failed", ...uploadReason("offline") });
    request.onabort = () => resolve({ state: "cancelled" });
  });
  request.open("POST", "/evidence/upload");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-name", encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
  if (kind) request.setRequestHeader("x-kind", kind);
  if (callId) request.setRequestHeader("x-calls", callId);
  request.send(file);
  return { sent, cancel: () => request.abort() };
}

function answered(request: XMLHttpRequest): Sent {
  const answer = parsed(request.responseText);
  if (request.status < 300 && answer.id && answer.kind) {
    return { state: "kept", id: answer.id, known: answer.known === true, kind: answer.kind };
  }
  const { code = "fault", text = "没收下，清静这边出了点问题。过一会儿再传一次。" } = answer;
  return { state: "failed", code, text };
}

type Answer = { id?: string; known?: boolean; kind?: EvidenceKind; code?: string; text?: string };

/** A fault of the server comes as a page, not as JSON. */
function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
