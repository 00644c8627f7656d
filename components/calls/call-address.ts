import { withQuery } from "@/components/ui/with-query";

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

/** A place in the list: what it is narrowed to, and after which call its page begins. */
export type CallPlace = CallAddress & { cursor?: string };

/** The list with one thing changed; undefined takes it out. A changed list begins at its first page. */
export function listHref(now: CallAddress, change: CallPlace & { filters?: string }): string {
  return withQuery("/calls", { ...now, ...change });
}

/** A call, with the place in the list from which one came and to which its way back leads. */
export function callHref(id: string, from: CallPlace): string {
  return withQuery(`/calls/${id}`, from);
}

/** A number that was not shown, as it stands in an address. */
export const hiddenNumber = "hidden";

/** The number an address asks for; "" when none was shown. */
export function askedNumber(asked: string): string {
  return asked === hiddenNumber ? "" : asked;
}
