import type { PreviewAddress } from "@/components/import/preview-address";
import { isDay } from "@/lib/deadlines/beijing";
import { kindGroups } from "@/lib/imports/kind-groups";
import type { RowFilter } from "@/lib/store/import-filter";
import { placeIn } from "../place-in";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What of the address belongs to the preview. */
export function readAddress(params: SearchParams): PreviewAddress {
  const one = (name: string) => (typeof params[name] === "string" ? params[name].trim() : "") || undefined;
  return {
    q: one("q"),
    from: one("from"),
    to: one("to"),
    kind: one("kind"),
    only: one("only"),
    page: one("page"),
    open: one("open"),
    rows: one("rows"),
  };
}

/** What the preview is narrowed by, as far as the address makes sense. */
export function readFilter({ q, from, to, kind, only }: PreviewAddress): RowFilter {
  return {
    search: q?.slice(0, 40),
    from: day(from),
    to: day(to),
    kinds: kindGroups.find(({ id }) => id === kind)?.kinds,
    only: onlys.find((known) => known === only),
  };
}

const onlys = ["ticked", "unticked", "incoming", "contacts"] as const;

function day(value: string | undefined): string | undefined {
  return value && isDay(value) ? value : undefined;
}

/** The page of a list, from 0; in the address they are counted from 1. */
export function readPage(asked: string | undefined): number {
  return placeIn(asked, 1) - 1;
}
