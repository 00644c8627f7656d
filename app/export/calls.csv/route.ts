import { csv } from "@/lib/export/csv";
import { download } from "../download";
import { ownCallList } from "../own-call-list";

export async function GET(): Promise<Response> {
  return download("来电清单", "csv", csv(await ownCallList()));
}
