import { notFound } from "next/navigation";
import { answerCalmly } from "@/app/calm-answer";
import { type ByteRange, byteRange } from "@/lib/evidence/byte-range";
import { disposition } from "@/lib/evidence/file-name";
import { isShown, servedAs } from "@/lib/evidence/served-as";
import { openFile } from "@/lib/store/files";
import { begunFor } from "../../begun-for";
import { fileHeaders, isUnchanged } from "../../file-headers";
import { ownEvidence } from "../../own-evidence";

/** The original bytes, unchanged: as a download, or with ?play=1 to be played in the page. Answers ranges. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerCalmly(async () => {
    const { owner, evidence } = await ownEvidence(params);
    const { name, mime, sha256, size } = evidence;
    const inline = new URL(request.url).searchParams.has("play") && isShown(mime);
    const headers = fileHeaders(servedAs(mime), sha256, disposition(inline ? "inline" : "attachment", name));
    headers.set("accept-ranges", "bytes");
    if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers });
    const range = wanted(request, headers, size);
    if (range === "none") return outside(headers, size);
    const stream = await openFile(owner, sha256, range);
    const body = stream && (await begunFor(request, stream));
    if (!body) notFound();
    headers.set("content-length", String(range ? range.end - range.start + 1 : size));
    if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${size}`);
    return new Response(body, { status: range ? 206 : 200, headers });
  });
}

/** A range counts only for the bytes the browser began with (If-Range). */
function wanted(request: Request, headers: Headers, size: number): ByteRange | "none" | undefined {
  const begun = request.headers.get("if-range");
  if (begun !== null && begun !== headers.get("etag")) return undefined;
  const range = byteRange(request.headers.get("range"), size);
  return range === "all" ? undefined : range;
}

function outside(headers: Headers, size: number): Response {
  headers.set("content-range", `bytes */${size}`);
  headers.delete("content-disposition");
  return new Response(null, { status: 416, headers });
}
