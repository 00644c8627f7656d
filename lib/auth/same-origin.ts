/**
 * Whether a request comes from this site's own pages. Browsers send Origin with every POST; Sec-Fetch-Site only over
 * https or on localhost. What sends neither is no browser, and carries no visitor's cookie by itself.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
