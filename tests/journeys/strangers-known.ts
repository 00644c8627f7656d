import type { Homes, Ids } from "./strangers-ids";
import type { Case } from "./strangers-visitors";

/** A name that stands nowhere else in the app, the sample case included. */
export const secret = "闻人静悄";

/** What is the owner's, and is found by nobody else. */
export type Known = { ids: Ids; homes: Homes; steps: string[]; origin: string; before: Case };
