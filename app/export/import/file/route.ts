import { recordAudit } from "@/lib/auth/audit";
import { stopUpload } from "@/lib/auth/limits";
import { ensureOwner } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJson, caseSize } from "@/lib/complaints/case-json";
import { safeParse } from "@/lib/result";
import { addCase } from "@/lib/store/case";
import { QueueFull } from "@/lib/store/fair-queue";
import { inCaseTurn } from "@/lib/store/file-turns";
import { OverQuota } from "@/lib/store/quota";

const largest = 64 * 1024 * 1024;

/** Reads a case file in again and goes on to the log, or back to the form with what was wrong. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (length > largest) return back("wrong=large");
  const space = await ensureOwner();
  if (space.kind !== "ok" || (await stopUpload(space.value, length, largest))) return back("wrong=often");
  const owner = space.value;
  // What breaks off or is no form holds no file.
  const form = await request.formData().catch(() => null);
  const file = form?.get("case");
  if (!(file instanceof File) || file.size === 0) return back("wrong=empty");
  return inCaseTurn(owner, file.size, () => takeIn(owner, file)).catch((fault: unknown) => {
    if (fault instanceof QueueFull) return back("wrong=often");
    if (fault instanceof OverQuota) return back(`wrong=full&what=${fault.kind ?? ""}`);
    throw fault;
  });
}

async function takeIn(owner: string, file: File): Promise<Response> {
  const read = safeParse(CaseFile, caseJson(await file.text()), caseSize);
  if (!read.success) return back(wrongWith(read.error.issues[0]?.path ?? []));
  await addCase(owner, read.data);
  await recordAudit("import", { ownerId: owner, detail: "case" });
  return to("/calls");
}

function wrongWith(path: PropertyKey[]): string {
  // Without its mark it is a file of something else.
  return path.length > 0 && path[0] !== "format"
    ? `wrong=shape&at=${encodeURIComponent(path.join("."))}`
    : "wrong=json";
}

function back(query: string): Response {
  return to(`/export/import?${query}`);
}

function to(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } });
}
