import { saveImport } from "@/lib/store/import-save";
import { answerInSteps } from "../../steps";
import { toImport } from "../../to-import";
import { toldSteps } from "../../told-steps";

type Address = { params: Promise<{ id: string }> };
type Step = { done: number; all: number };

/** Saves what is ticked, and says line by line how far it is. Stopped, it ends between two steps. */
export function POST(request: Request, { params }: Address): Promise<Response> {
  return answerInSteps(request, params, {
    steps: (owner, id, { stopped }) =>
      toldSteps<Step>((tell) =>
        saveImport(owner, id, { stopped, progress: (done, all) => tell({ done, all }) }),
      ),
  });
}

export const GET = toImport;
