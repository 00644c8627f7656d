/** What the list is asked for, as it stands in the address: every filter is a link or a plain form. */
export type CallAddress = {
  q?: string;
  number?: string;
  kind?: string;
  how?: string;
  category?: string;
  only?: string;
  from?: string;
  to?: string;
};

/** The list with one thing changed; undefined takes it out. A changed list begins at its first page. */
export function listHref(
  now: CallAddress,
  change: CallAddress & { cursor?: string; filters?: string },
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...now, ...change })) if (value) params.set(name, value);
  const query = params.toString();
  return query ? `/calls?${query}` : "/calls";
}
