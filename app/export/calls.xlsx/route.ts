import { xlsx } from "@/lib/export/xlsx/xlsx";
import { answerExport } from "../answer-export";
import { download } from "../download";
import { ofOwnCalls } from "../own-call-list";

export function GET(): Promise<Response> {
  return answerExport("calls.xlsx", async () => download("来电清单", "xlsx", await ofOwnCalls(xlsx)));
}
