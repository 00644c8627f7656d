import { csvInSteps } from "@/lib/export/csv";
import { breathing } from "@/lib/turns/breathe";
import { answerExport } from "../answer-export";
import { download } from "../download";
import { ofOwnCalls } from "../own-call-list";

export function GET(): Promise<Response> {
  return answerExport("calls.csv", async () =>
    download("来电清单", "csv", await ofOwnCalls((list) => breathing(csvInSteps(list)))),
  );
}
