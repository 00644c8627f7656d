import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { jsonStream } from "@/lib/export/json-stream";
import { packed, unpacked } from "@/lib/export/packed";
import { readCase } from "@/lib/store/case";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { answerExport } from "../answer-export";
import { download } from "../download";

/** 案件数据: everything the visitor has, to be read in again anywhere. */
export function GET(): Promise<Response> {
  return answerExport("case.json", async () => {
    const ownerId = await ownerOfFile("/me");
    if (!ownerId) notFound();
    // Packed in the same turn: the case itself is not kept until it has been read.
    const read = async () => packed(jsonStream(await readCase(ownerId)));
    const text = await inHeavyTurn(ownerId, () => readUnmoved(ownerId, read));
    return download("案件数据", "json", Readable.toWeb(unpacked(text)) as ReadableStream<Uint8Array>);
  });
}
