import type { ChecklistItem } from "@/lib/evidence/checklist";
import type { Letter } from "@/lib/letters/letter";

/** What draft() makes of a channel and the facts. Stored as it read that day. */
export type Draft = { letter: Letter; checklist: ChecklistItem[] };
