/**
 * Under which procedure the police take a report up: as a crime, or as an administrative case; either while it may be one
 * as well as the other. Each has its own days, and its own way against a refusal.
 */
export type Procedure = "criminal" | "administrative" | "either";

/** As an answer says it: by the notice that came with it. */
export type ProcedureUsed = Exclude<Procedure, "either">;

export const procedures = ["criminal", "administrative", "either"] as const satisfies Procedure[];
export const proceduresUsed = ["criminal", "administrative"] as const satisfies ProcedureUsed[];
