/** How a short text is told. beside: what is said beside something; mark: where it comes from, "" for nothing. */
export type Manner = { isSpoken: boolean; beside(text: string): string; mark(text: string): string };

export const written: Manner = {
  isSpoken: false,
  beside: (text) => `（${text}）`,
  mark: (text) => (text === "" ? "" : `（${text}）`),
};

/** Read out: nobody says brackets, nor where a date was read from. */
export const aloud: Manner = { isSpoken: true, beside: (text) => `，${text}`, mark: () => "" };
