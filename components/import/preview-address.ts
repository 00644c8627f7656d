/** What the preview is asked for, as it stands in the address. open: the number whose rows are seen; rows: their page. */
export type PreviewAddress = {
  q?: string;
  from?: string;
  to?: string;
  kind?: string;
  only?: string;
  page?: string;
  open?: string;
  rows?: string;
};

/** The preview with some things changed; undefined takes one out. */
export function previewHref(id: string, now: PreviewAddress, change: PreviewAddress): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...now, ...change })) if (value) params.set(name, value);
  const query = params.toString();
  return query ? `/import/${id}?${query}` : `/import/${id}`;
}

/** A narrower or wider preview begins at its first page, with nothing open. */
export const fromTheTop = { page: undefined, open: undefined, rows: undefined };

/** Whether not all numbers are shown. */
export function isNarrowed(now: PreviewAddress): boolean {
  return Object.values({ ...now, ...fromTheTop }).some(Boolean);
}

/** A number that was not shown, as it stands in an address. */
export const hiddenNumber = "hidden";
