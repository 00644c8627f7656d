import type { CallerForm } from "@/lib/calls/caller-form";
import { clean } from "@/lib/numbers/clean";
import type { Query } from "../complaints/query";

/** What is ticked and typed in the form of a caller, as it was sent to look for other numbers; null where nothing was. */
export function carriedCaller(query: Query): CallerForm | null {
  const text = (name: string) => [query[name] ?? []].flat()[0]?.slice(0, 1000) ?? "";
  if (query.looked === undefined) return null;
  const numbers = [query.numbers ?? []].flat().filter((number) => clean(number) === number);
  return { name: text("name"), note: text("note"), numbers, more: text("more") };
}
