import { answerExport } from "../answer-export";
import { download } from "../download";
import { evidencePdf } from "../evidence-files";
import { ofOwnEvidence } from "../own-evidence";

export function GET(): Promise<Response> {
  return answerExport("evidence.pdf", async () =>
    download("证据目录", "pdf", await ofOwnEvidence(evidencePdf)),
  );
}
