import { answerExport } from "../answer-export";
import { download } from "../download";
import { evidenceXlsx } from "../evidence-files";
import { ofOwnEvidence } from "../own-evidence";

export function GET(): Promise<Response> {
  return answerExport("evidence.xlsx", async () =>
    download("证据目录", "xlsx", await ofOwnEvidence(evidenceXlsx)),
  );
}
