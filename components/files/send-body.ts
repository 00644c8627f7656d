import { whyDown } from "@/components/ui/server-fault";
import type { Reason } from "@/lib/result";

/** What became of a file that was sent. answer: what the server says of it. */
export type Sent<Answer> =
  | { state: "arrived"; answer: Answer }
  | ({ state: "failed" } & Reason)
  | { state: "cancelled" };

type Order = { headers?: Record<string, string>; onProgress?: (bytes: number) => void; offline: Reason };

const faulty = "没收下，清静这边出了点问题。过一会儿再传一次。";

/** Sends a file as the raw body. XMLHttpRequest, because fetch tells nothing about what has left already. */
export function sendBody<Answer>(
  address: string,
  file: File,
  { headers = {}, onProgress, offline }: Order,
): { sent: Promise<Sent<Answer>>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent<Answer>>((resolve) => {
    request.upload.onprogress = (event) => onProgress?.(Math.min(event.loaded, file.size));
    request.onload = () => resolve(answered(request));
    request.onerror = () => resolve({ state: "failed", ...offline });
    request.onabort = () => resolve({ state: "cancelled" });
  });
  request.open("POST", address);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-name", encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.send(file);
  return { sent, cancel: () => request.abort() };
}

/** A fault of the server comes as a page, not as JSON. */
async function answered<Answer>({ status, responseText }: XMLHttpRequest): Promise<Sent<Answer>> {
  const fault = { code: "fault", text: faulty };
  try {
    const answer = JSON.parse(responseText);
    return status < 300 ? { state: "arrived", answer } : { state: "failed", ...fault, ...answer };
  } catch {
    const why = await whyDown();
    return { state: "failed", ...fault, ...(why && { text: `没收下。${why}过一会儿再传一次。` }) };
  }
}
