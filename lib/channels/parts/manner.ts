import type { LoggedCall } from "../facts";

/**
 * How a short text is told. beside: what is said beside something; mark: where it comes from, "" for nothing. namedLater: the
 * calls whose names are told after all of it. isUndated: without the
 * minute of the last, whose day the period says. isBrief: without what a listener knows anyhow, the year of today and the sum of the numbers.
 */
export type Manner = {
  isSpoken: boolean;
  beside(text: string): string;
  mark(text: string): string;
  namedLater?: LoggedCall[];
  isUndated?: boolean;
  isBrief?: boolean;
};

export const written: Manner = {
  isSpoken: false,
  beside: (text) => `（${text}）`,
  mark: (text) => (text === "" ? "" : `（${text}）`),
};

/** Read out: nobody says brackets, nor where a date was read from. */
export const aloud: Manner = { isSpoken: true, beside: (text) => `，${text}`, mark: () => "" };
