import "server-only";
import { answerCalmly } from "@/app/calm-answer";
import { recordAudit } from "@/lib/auth/audit";
import { ownerOrNull } from "@/lib/auth/owner";

/** The answer of a route by which somebody takes their records along; the audit log has that it was given. what: such as calls.csv. */
export function answerExport(what: string, work: () => Promise<Response>): Promise<Response> {
  return answerCalmly(async () => {
    const answer = await work();
    await recordAudit("export", { ownerId: await ownerOrNull(), detail: what });
    return answer;
  });
}
