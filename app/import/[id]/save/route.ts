import { saveImport, stopSaving } from "@/lib/store/import-save";
import { OverQuota } from "@/lib/store/quota";
import { answerInSteps } from "../../steps";
import { toImport } from "../../to-import";
import { toldSteps } from "../../told-steps";

type Address = { params: Promise<{ id: string }> };
type Step = { done: number; all: number };

/** Saves what is ticked, and says line by line how far it is. Stopped, it ends between two steps. 413, and nothing is saved, when not all fits. */
export function POST(request: Request, { params }: Address): Promise<Response> {
  return answerInSteps(request, params, {
    stop: stopSaving,
    steps: (owner, id, { stopped }) =>
      toldSteps<Step>((tell) =>
        saveImport(owner, id, { stopped, progress: (done, all) => tell({ done, all }) }),
      ),
    reasonOf: (fault) => (fault instanceof OverQuota ? fault.reason : null),
  });
}

export const GET = toImport;
