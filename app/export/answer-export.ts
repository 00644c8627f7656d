import "server-only";
import { answerCalmly } from "@/app/calm-answer";
import { recordAudit } from "@/lib/auth/audit";
import { ownerOrNull } from "@/lib/auth/owner";
import { startDownload } from "@/lib/auth/start-download";
import { givenUp } from "@/lib/export/given-up";
import { isBodyWanted } from "@/lib/store/asker";

/**
 * The answer of a route by which somebody takes their records along, while it has a place among those on their way; the audit
 * log has that it was given. what: such as calls.csv.
 */
export function answerExport(what: string, work: () => Promise<Response>): Promise<Response> {
  return answerCalmly(async () => {
    const owner = await ownerOrNull();
    const end = owner === null ? () => {} : await startDownload(owner);
    try {
      const answer = await work();
      if (!isBodyWanted()) return await headOf(answer, end);
      await recordAudit("export", { ownerId: owner, detail: what });
      return sentBy(answer, end);
    } catch (fault) {
      end();
      throw fault;
    }
  });
}

/** Nobody reads what would come: what makes it ends at once, and so does its place. */
async function headOf(answer: Response, end: () => void): Promise<Response> {
  await answer.body?.cancel();
  end();
  return new Response(null, answer);
}

/** The same answer, whose place is free again when it is out, or its reader is gone. */
function sentBy(answer: Response, end: () => void): Response {
  if (answer.body) return new Response(givenUp(answer.body, end), answer);
  end();
  return answer;
}
