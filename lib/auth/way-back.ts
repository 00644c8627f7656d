/** A page of this site with what it is asked for, and nothing else: no scheme, no host, no dots. */
const ownPage = /^(?:\/[\w-]+)+(?:\?[\w=&%-]*)?$/;
const signIn = "/me/sign-in";

/** Where to go after signing in, as an address says it; null for what is no page of this site, and for signing in itself. */
export function wayBack(from: unknown): string | null {
  return typeof from === "string" && ownPage.test(from) && !from.startsWith(signIn) ? from : null;
}

/** Signing in, and from there back to the page with what is half-written. */
export function signInFrom(from?: string): string {
  return wayBack(from) ? `${signIn}?${new URLSearchParams({ from: from ?? "" })}` : signIn;
}
