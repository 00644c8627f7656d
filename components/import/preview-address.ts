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
export type PreviewHref = (change: PreviewAddress) => string;

/** A narrower or wider preview begins at its first page, with nothing open. */
export const fromTheTop = { page: undefined, open: undefined, rows: undefined };

/** Whether not all numbers are shown. */
export function isNarrowed(now: PreviewAddress): boolean {
  return Object.values({ ...now, ...fromTheTop }).some(Boolean);
}
