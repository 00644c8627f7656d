import { importReason } from "@/lib/imports/refusals";

/** What became of one file on its way. id: of the import. */
export type Arrived =
  | { state: "arrived"; id: string }
  | { state: "failed"; code: string; text: string }
  | { state: "cancelled" };

/** Sends one file as the raw body. XMLHttpRequest, because fetch tells nothing about what has left already. */
export function sendImport(
  file: File,
  onProgress: (bytes: number) => void,
): { sent: Promise<Arrived>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const sent = new Promise<Arrived>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(answered(request));
    request.onerror = () => resolve({ state: "failed", ...importReason("offline") });
    request.onabort = () => resolve({ state: "cancelled" });
  });
  request.open("POST", "/import/upload");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-name", encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
  request.send(file);
  return { sent, cancel: () => request.abort() };
}

function answered(request: XMLHttpRequest): Arrived {
  const {
    id,
    code = "fault",
    text = "没收下，清静这边出了点问题。过一会儿再传一次。",
  } = parsed(request.responseText);
  return request.status < 300 && id ? { state: "arrived", id } : { state: "failed", code, text };
}

type Answer = { id?: string; code?: string; text?: string };

/** A fault of the server comes as a page, not as JSON. */
function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
