import { placeIn } from "./place-in";

/** Entries that one page of a list shows: more would keep everybody waiting, and nobody looks through them. */
export const pageSize = 100;

/** One page of a list, from 0, and what comes of it; past the last page is the last. */
export type PageOf<One> = { items: One[]; page: number; pages: number };

/** asked: as the address says it, counted from 1. */
export function pageOf<One>(all: readonly One[], asked: unknown): PageOf<One> {
  const { page, pages } = placeOf(all.length, asked);
  return { items: all.slice(page * pageSize, (page + 1) * pageSize), page, pages };
}

/** The same where only so many are known to be there. */
export function placeOf(total: number, asked: unknown): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return { page: Math.min(pages, placeIn(asked, 1)) - 1, pages };
}

/** Addresses of the pages of a list that is asked for nothing else. */
export function pageHref(path: string): (page: number) => string {
  return (page) => (page === 0 ? path : `${path}?page=${page + 1}`);
}
