/**
 * Under which procedure the police take a report up: as a crime, or as an administrative case; either while it may be one
 * as well as the other. Each has its own days, and its own way against a refusal.
 */
export type Procedure = "criminal" | "administrative" | "either";

/** What came with an answer: no case of a crime, an administrative answer, or the same crime refused once more when asked again. */
export type Notice = "criminal" | "administrative" | "reconsidered";

export const procedures = ["criminal", "administrative", "either"] as const satisfies Procedure[];
export const notices = ["criminal", "administrative", "reconsidered"] as const satisfies Notice[];
