import { askedNumber, type CallAddress, type CallPlace } from "@/components/calls/call-address";
import { type How, howNames } from "@/lib/calls/call";
import { type CategoryCode, categories } from "@/lib/calls/categories";
import { isDay } from "@/lib/deadlines/beijing";
import { identify } from "@/lib/numbers/identify";
import type { CallQuery } from "@/lib/store/call-list";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The address as far as it makes sense; what does not is left out, so that an old link still opens the list. */
export function readAddress(params: SearchParams): CallAddress {
  const one = (name: string) => (typeof params[name] === "string" ? params[name].trim() : "") || undefined;
  return {
    q: one("q")?.slice(0, 100),
    number: one("number")?.slice(0, 40),
    kind: among(one("kind"), ["call", "sms"]),
    how: among(one("how"), Object.keys(howNames)),
    category: among(one("category"), Object.keys(categories)),
    only: among(one("only"), ["unfinished", "refused", "with-evidence"]),
    from: day(one("from")),
    to: day(one("to")),
  };
}

/** The address with the page of the list. */
export function readPlace(params: SearchParams): CallPlace {
  const { cursor } = params;
  return { ...readAddress(params), cursor: typeof cursor === "string" ? cursor : undefined };
}

export function toQuery(address: CallAddress, cursor?: string): CallQuery {
  return {
    search: address.q,
    number: address.number === undefined ? undefined : identify(askedNumber(address.number)).number,
    kind: address.kind as "call" | "sms" | undefined,
    how: address.how as How | undefined,
    category: address.category ? (Number(address.category) as CategoryCode) : undefined,
    only: address.only as CallQuery["only"],
    from: address.from,
    to: address.to,
    cursor,
    size: 50,
  };
}

function among(value: string | undefined, choices: string[]): string | undefined {
  return value && choices.includes(value) ? value : undefined;
}

function day(value: string | undefined): string | undefined {
  return value && isDay(value) ? value : undefined;
}
