import { Readable } from "node:stream";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { bundle } from "@/lib/export/bundle";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { answerExport } from "../../answer-export";
import { download } from "../../download";
import { bundleOf } from "./contents";

type Address = { params: Promise<{ complaint: string; version: string }> };

/** 整包下载: one issued letter with everything it stands on, as a ZIP that is written while it is sent. ?with=phone-log: the phone's own lists too. */
export function GET(request: Request, { params }: Address): Promise<Response> {
  return answerExport("bundle.zip", async () => {
    const { complaint, version } = await params;
    const ownerId = await ownerOfFile(`/complaints/${complaint}/letters/${version}`);
    const phoneLog = new URL(request.url).searchParams.get("with") === "phone-log";
    const read = (owner: string) => () => bundleOf(owner, complaint, Number(version), { phoneLog });
    const found =
      ownerId && /^\d{1,6}$/.test(version)
        ? await inHeavyTurn(ownerId, () => readUnmoved(ownerId, read(ownerId)))
        : null;
    if (!found) notFound();
    const stream = Readable.toWeb(bundle(found)) as ReadableStream<Uint8Array>;
    return download(`${found.letter}-第${version}版`, "zip", stream);
  });
}
