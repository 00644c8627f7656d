export type Query = Record<string, string | string[] | undefined>;

/** An address without its question mark, as a page would get it. */
export function queryOf(address: string): Record<string, string[]> {
  const query = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(address)) {
    const values = query.get(key);
    if (values) values.push(value);
    else query.set(key, [value]);
  }
  return Object.fromEntries(query);
}

/** What is ticked and typed in a form that was sent, as a page would get it; what is no form says nothing. */
export function queryOfForm(sent: unknown): Query {
  if (!(sent instanceof FormData)) return {};
  const names = [...new Set(sent.keys())].filter((name) => !name.startsWith("$ACTION"));
  const texts = (name: string) => sent.getAll(name).filter((one) => typeof one === "string");
  return Object.fromEntries(names.map((name) => [name, texts(name)]));
}
