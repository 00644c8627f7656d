import { filePolicy } from "@/lib/auth/policy";
import { disposition } from "@/lib/evidence/file-name";

/** A PDF as an answer: shown in the browser's own viewer, or with ?download=1 as a file of that name. Kept by nobody. */
export function paper(request: Request, name: string, bytes: Uint8Array): Response {
  const asFile = new URL(request.url).searchParams.get("download") === "1";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": disposition(asFile ? "attachment" : "inline", `${name}.pdf`),
      "content-length": String(bytes.byteLength),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": filePolicy,
    },
  });
}
