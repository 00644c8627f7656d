import type { Moment } from "./moment";
import type { SourceRow } from "./row";

/** What is known of a call of the log. number: cleaned. */
export type KnownCall = Moment & {
  id: string;
  number: string;
  kind: SourceRow["kind"];
  seconds: number | null;
};
