import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { readCase } from "@/lib/store/case";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { answerExport } from "../answer-export";
import { download } from "../download";

/** 案件数据: everything the visitor has, to be read in again anywhere. */
export function GET(): Promise<Response> {
  return answerExport("case.json", async () => {
    const ownerId = await ownerOfFile("/me");
    if (!ownerId) notFound();
    return download("案件数据", "json", `${JSON.stringify(await inHeavyTurn(ownerId, () => readCase(ownerId)), null, 2)}\n`);
  });
}
