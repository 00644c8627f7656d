import { xlsx } from "@/lib/export/xlsx";
import { download } from "../download";
import { ownCallList } from "../own-call-list";

export async function GET(): Promise<Response> {
  return download("来电清单", "xlsx", await xlsx(await ownCallList()));
}
