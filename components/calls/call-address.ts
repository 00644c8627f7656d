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

/** A number that was not shown, as it stands in an address. */
export const hiddenNumber = "hidden";

/** The number an address asks for; "" when none was shown. */
export function askedNumber(asked: string): string {
  return asked === hiddenNumber ? "" : asked;
}
