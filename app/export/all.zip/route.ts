import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { heldBack } from "@/lib/export/held-back";
import { whole } from "@/lib/export/whole";
import { watchMoves } from "@/lib/store/unmoved";
import { answerExport } from "../answer-export";
import { download } from "../download";
import { partsOfWhole } from "../whole-parts";

/** 导出全部: all that the visitor has, with every original and every letter, as a ZIP that is written while it is sent. */
export function GET(): Promise<Response> {
  return answerExport("all.zip", async () => {
    const ownerId = await ownerOfFile("/me");
    if (!ownerId) notFound();
    const assertUnmoved = await watchMoves(ownerId);
    const now = new Date().toISOString();
    const left = new AbortController();
    const zip = whole(now, await partsOfWhole(ownerId, left.signal));
    zip.once("close", () => left.abort());
    // Most of it is read while it is sent: it has no end where a move came between.
    const bytes = heldBack(Readable.toWeb(zip) as ReadableStream<Uint8Array>, assertUnmoved);
    return download(`清静全部数据-${dayInBeijing(now)}`, "zip", bytes);
  });
}
