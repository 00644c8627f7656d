import { download } from "../download";
import { evidenceXlsx } from "../evidence-files";
import { ownEvidence } from "../own-evidence";

export async function GET(): Promise<Response> {
  return download("证据目录", "xlsx", await evidenceXlsx(await ownEvidence()));
}
