import { csv } from "@/lib/export/csv";
import { answerExport } from "../answer-export";
import { download } from "../download";
import { ownCallList } from "../own-call-list";

export function GET(): Promise<Response> {
  return answerExport("calls.csv", async () => download("来电清单", "csv", csv(await ownCallList())));
}
