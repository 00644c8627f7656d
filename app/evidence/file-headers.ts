import { filePolicy } from "@/lib/auth/policy";

/** What every file of the user is served with: private, never run, never guessed at. `tag`: the ETag without quotes. */
export function fileHeaders(mime: string, tag: string, disposition: string): Headers {
  return new Headers({
    "content-type": mime,
    "content-disposition": disposition,
    etag: `"${tag}"`,
    "cache-control": "private, no-cache, no-transform",
    "x-content-type-options": "nosniff",
    "content-security-policy": `${filePolicy}; sandbox`,
    "cross-origin-resource-policy": "same-origin",
  });
}

/** The browser has these very bytes already. */
export function isUnchanged(request: Request, headers: Headers): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((tag) => tag.trim().replace(/^W\//, "") === headers.get("etag"));
}
