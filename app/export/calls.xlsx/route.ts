import { answerCalmly } from "@/app/calm-answer";
import { xlsx } from "@/lib/export/xlsx";
import { download } from "../download";
import { ownCallList } from "../own-call-list";

export function GET(): Promise<Response> {
  return answerCalmly(async () => download("来电清单", "xlsx", await xlsx(await ownCallList())));
}
