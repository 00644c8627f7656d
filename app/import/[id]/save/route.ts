import { stopSave, tooManySaved } from "@/lib/auth/stop-save";
import type { Reason } from "@/lib/result";
import { QueueFull } from "@/lib/store/fair-queue";
import { saveImport } from "@/lib/store/import-save";
import { OverQuota } from "@/lib/store/quota";
import { answerInSteps } from "../../steps";
import { toImport } from "../../to-import";
import { toldSteps } from "../../told-steps";

type Address = { params: Promise<{ id: string }> };
type Step = { done: number; all: number };

/** Saves what is ticked, and says line by line how far it is. Stopped, it ends between two steps. 413, and nothing is saved, when not all fits; 429 where too many wait to be saved. */
export function POST(request: Request, { params }: Address): Promise<Response> {
  return answerInSteps(request, params, {
    stop: stopSave,
    steps: (owner, id, { stopped, signal, address }) =>
      toldSteps<Step>((tell) => {
        const progress = (done: number, all: number) => tell({ done, all });
        return saveImport(owner, id, { stopped, signal, progress }, address);
      }),
    reasonOf,
  });
}

function reasonOf(fault: unknown): Reason | null {
  if (fault instanceof QueueFull) return tooManySaved(fault.seconds, fault.crowd);
  return fault instanceof OverQuota ? fault.reason : null;
}

export const GET = toImport;
