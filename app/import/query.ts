import { isDay } from "@/lib/deadlines/beijing";
import { kindGroups } from "@/lib/imports/kind-groups";
import type { RowFilter } from "@/lib/store/import-numbers";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the preview is narrowed by, as far as the address makes sense. */
export function readFilter(params: SearchParams): RowFilter {
  const one = (name: string) => (typeof params[name] === "string" ? params[name].trim() : "") || undefined;
  const only = one("only");
  return {
    search: one("q")?.slice(0, 40),
    from: day(one("from")),
    to: day(one("to")),
    kinds: kindGroups.find(({ id }) => id === one("kind"))?.kinds,
    only: onlys.find((known) => known === only),
  };
}

const onlys = ["ticked", "unticked", "incoming", "contacts"] as const;

function day(value: string | undefined): string | undefined {
  return value && isDay(value) ? value : undefined;
}

/** The page of the list, from 0. */
export function readPage(params: SearchParams): number {
  const page = Number(typeof params.page === "string" ? params.page : 1);
  return Number.isInteger(page) && page > 0 ? page - 1 : 0;
}
