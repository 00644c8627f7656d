import { storable } from "@/lib/result";

/**
 * What was stored, as it would be stored today: fields of earlier days may hold what none keeps any more. What holds
 * nothing of it is given back as it is.
 */
export function kept<T>(said: T): T {
  if (typeof said === "string") return storable(said) as T;
  if (typeof said !== "object" || said === null) return said;
  return Array.isArray(said) ? (keptList(said) as T) : keptFields(said);
}

function keptList(said: unknown[]): unknown[] {
  const all = said.map(kept);
  return all.every((one, at) => one === said[at]) ? said : all;
}

function keptFields<T extends object>(said: T): T {
  const changed = Object.entries(said).flatMap(([name, one]) => {
    const again = kept(one);
    return again === one ? [] : [[name, again]];
  });
  return changed.length === 0 ? said : { ...said, ...Object.fromEntries(changed) };
}
