/** A page of this site and nothing else: no scheme, no host, no dots. */
const pagePath = /^(?:\/[\w-]+)+$/;

export function isPagePath(path: unknown): path is string {
  return typeof path === "string" && pagePath.test(path);
}
