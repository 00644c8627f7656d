import { answerCalmly } from "@/app/calm-answer";
import { csv } from "@/lib/export/csv";
import { download } from "../download";
import { ownCallList } from "../own-call-list";

export function GET(): Promise<Response> {
  return answerCalmly(async () => download("来电清单", "csv", csv(await ownCallList())));
}
