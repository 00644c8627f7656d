import "server-only";
import { notFound } from "next/navigation";
import { answerCalmly } from "@/app/calm-answer";
import { rightCopy } from "@/lib/store/right-copy";
import { fileHeaders, isUnchanged } from "./file-headers";
import { ownEvidence } from "./own-evidence";

/** The upright JPEG made from a picture, or its thumbnail. */
export function serveCopy(
  request: Request,
  params: Promise<{ id: string }>,
  which: "copy" | "thumb",
): Promise<Response> {
  return answerCalmly(async () => {
    const { owner, evidence } = await ownEvidence(params);
    const headers = fileHeaders("image/jpeg", `${evidence.sha256}-${which}`, "inline");
    if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers });
    const bytes = await rightCopy(owner, evidence.sha256, which);
    if (!bytes) notFound();
    return new Response(bytes, { headers });
  });
}
