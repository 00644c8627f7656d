/**
 * What a document may load and run: this server's own files, and scripts that carry the nonce or were loaded by such
 * a one. Pictures and recordings may also come from the page itself (blob:), before they are sent.
 */
export function documentPolicy(nonce: string, isDevelopment: boolean): string {
  const debugging = isDevelopment ? " 'unsafe-eval'" : ""; // React's own, for traces
  const reloading = isDevelopment ? " ws:" : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${debugging}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${reloading}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For an answer that is no document: nothing it holds is loaded, run or framed. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";
