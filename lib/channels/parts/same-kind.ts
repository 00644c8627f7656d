import { nameOf } from "@/lib/calls/names";
import type { Counted } from "@/lib/calls/pattern";
import type { LoggedCall } from "../facts";

/**
 * What went on after a no said in a call, from other numbers: of the same 不良类型, and not known to be of another company.
 * Two callers who gave different names are two, and so are two signatures; a kind that nobody noted is none. calls: of one kind, oldest first;
 * counted: the ids of those that came after a no to their own number.
 */
export function afterInKind(calls: LoggedCall[], counted: string[]): Counted {
  const own = new Set(counted);
  const since = firstNo(calls);
  const later = calls.filter(
    (call) => call.category !== null && !own.has(call.id) && Date.parse(call.at) > since(nameOf(call)),
  );
  return { count: later.length, callIds: later.map(({ id }) => id) };
}

/** When a company of that name, or one without a name, was first told no; to whoever gave none, any no may have been said. */
function firstNo(calls: LoggedCall[]): (name: string) => number {
  const byName = new Map<string, number>();
  for (const call of calls.filter(({ refused }) => refused)) {
    const name = nameOf(call);
    byName.set(name, Math.min(byName.get(name) ?? Number.POSITIVE_INFINITY, Date.parse(call.at)));
  }
  const any = [...byName.values()].reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const unnamed = byName.get("") ?? Number.POSITIVE_INFINITY;
  return (name) => (name === "" ? any : Math.min(unnamed, byName.get(name) ?? Number.POSITIVE_INFINITY));
}
