import { z } from "zod";
import type { Result } from "@/lib/result";

/** Whether what was recorded in this browser comes into the account; sure: it was asked whose it is. */
export const Along = z.object({ take: z.boolean(), sure: z.boolean() });
export type Along = z.infer<typeof Along>;

/** told: what came along or stayed, in a sentence; "" for nothing. */
export type Entered = { told: string };

/** Sends a form with the choice. */
export type Enter<Typed, Answer = Entered> = (typed: Typed, along: Along) => Promise<Result<Answer>>;
