import { z } from "zod";
import { Answers } from "@/lib/channels/answers";
import { Complainant } from "@/lib/channels/complainant";

/** What a draft may still ask: the channel's questions, and what it prints about the person and does not know yet. */
export const DraftForm = z.object({ ...Answers.shape, ...Complainant.shape });
export type DraftForm = z.infer<typeof DraftForm>;
