import type { Warning } from "./closings";

/** Of each that says in a list what one above it has said already, the name of that one. */
export function warnedAbove<T>(
  all: readonly T[],
  told: (one: T) => { name: string; warning: Warning | null },
) {
  const first = new Map<string, string>();
  const above = new Map<T, string>();
  for (const one of all) {
    const { name, warning } = told(one);
    if (!warning) continue;
    const said = first.get(warning.text);
    if (said === undefined) first.set(warning.text, name);
    else above.set(one, said);
  }
  return above;
}
