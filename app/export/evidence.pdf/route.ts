import { answerCalmly } from "@/app/calm-answer";
import { download } from "../download";
import { evidencePdf } from "../evidence-files";
import { ownEvidence } from "../own-evidence";

export function GET(): Promise<Response> {
  return answerCalmly(async () => download("证据目录", "pdf", await evidencePdf(await ownEvidence())));
}
