/** A page of this site with what it is asked for, and nothing else: no scheme, no host, no dots. */
const ownPage = /^(?:\/[\w-]+)+(?:\?[\w=&%-]*)?$/;
const signIn = "/me/sign-in";
const recover = "/me/recover";

/** Where to go after signing in, as an address says it; null for what is no page of this site, and for the ways in themselves. */
export function wayBack(from: unknown): string | null {
  return typeof from === "string" && ownPage.test(from) && !isWayIn(from) ? from : null;
}

function isWayIn(address: string): boolean {
  return [signIn, recover].some((page) => address.startsWith(page));
}

/** Signing in, and from there back to the page with what is half-written. */
export function signInFrom(from?: string): string {
  return withFrom(signIn, from);
}

/** The same for who has forgotten the password. */
export function recoverFrom(from?: string): string {
  return withFrom(recover, from);
}

function withFrom(page: string, from?: string): string {
  return wayBack(from) ? `${page}?${new URLSearchParams({ from: from ?? "" })}` : page;
}
