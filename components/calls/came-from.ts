const fallback = "/calls";
const lists = /^\/(?:calls|callers|complaints|import|plan)(?:$|[/?])/;

/** A same-origin address of the page's history; null where the browser does not tell. */
type Entry = { url: string | null } | undefined;

/** The page of this app from which the person came here, so that nobody is sent to another site or a blank page. */
export function cameFrom(before: Entry, here: string): string {
  if (!before?.url) return fallback;
  const { pathname, search, origin } = new URL(before.url);
  const isOurs = origin === new URL(here).origin && pathname !== new URL(here).pathname;
  return isOurs && lists.test(pathname) ? `${pathname}${search}` : fallback;
}

/** The entry before this one; older browsers keep no such list. */
export function entryBefore(): Entry {
  const navigation: Navigation | undefined = window.navigation;
  return navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1];
}
