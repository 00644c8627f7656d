import type { NumberProfile } from "./profile";

/** What one family of numbers says about a cleaned number; what it leaves out is not known. */
export type Finding = Pick<NumberProfile, "kind" | "kindName" | "certainty"> &
  Partial<Pick<NumberProfile, "operator" | "prefix" | "virtual" | "province" | "city" | "caution">>;

/** A family looks at a cleaned number and answers, or leaves it to the next. */
export type Family = (number: string) => Finding | null;
