import { download } from "../download";
import { evidencePdf } from "../evidence-files";
import { ownEvidence } from "../own-evidence";

export async function GET(): Promise<Response> {
  return download("证据目录", "pdf", await evidencePdf(await ownEvidence()));
}
