import { announcedBytes, inUpload } from "@/app/in-upload";
import { refusedUpload, uploadStatus } from "@/app/refused-upload";
import { answerSent } from "@/app/trouble-reason";
import { recordAudit } from "@/lib/auth/audit";
import { ownWord } from "@/lib/auth/own-word";
import { inSpace } from "@/lib/auth/owner";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { signInFrom } from "@/lib/auth/way-back";
import { LARGEST_CASE_FILE } from "@/lib/complaints/case-json";
import { type CaseFault, caseReason } from "@/lib/complaints/case-refusals";
import { originalsReason, readInCode } from "@/lib/complaints/read-in";
import type { Reason } from "@/lib/result";
import { formFile } from "@/lib/store/files/form-file";
import { type CaseTaken, receiveCase } from "@/lib/store/receive-case";
import type { Unpacking } from "@/lib/store/whole-originals";
import { wrongAddress } from "../wrong";

/**
 * Reads a case file, or the ZIP of 导出全部, in again. A form, as browsers send it without a script, goes on to the log, or back to the form with what was wrong;
 * the raw body is answered by 200 {calls, read} (read: what the log says of it, for its address), else {code, text}, or both with the originals that were not taken. ?another=1: that of
 * somebody else is read in too; ?own=1: where nothing tells whose it is, it is the sender's; ?renamed=1: it is though it bears another name.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const answers = isForm(request) ? inPages : inJson;
  const announced = announcedBytes(request);
  if ((announced ?? 0) > LARGEST_CASE_FILE) return answers.wrong({ fault: "large" });
  const { body } = request;
  if (!body) return answers.wrong({ fault: "empty" });
  const upload = { body, announced, most: LARGEST_CASE_FILE };
  const taken = () =>
    inSpace(
      (owner) => inUpload({ owner, ...upload }, (...came) => take(request, owner, ...came), answers.wait),
      (why) => answers.wait(why.kind === "refused" ? why.reasons[0] : undefined),
    );
  return answerSent(taken, answers.wait);
}

async function take(
  request: Request,
  owner: string,
  body: ReadableStream<Uint8Array>,
  unpacking: Unpacking,
): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  const { searchParams } = new URL(request.url);
  const [isAnothersTaken, isOwn, isRenamed] = ["another", "own", "renamed"].map(
    (word) => searchParams.get(word) === "1",
  );
  const asked = { unpacking, signal: request.signal, isAnothersTaken, isOwn, isRenamed };
  const taken = isForm(request)
    ? await receiveCase(owner, formFile(body, type, "case"), null, asked)
    : await receiveCase(owner, body, announcedBytes(request), asked);
  const answers = isForm(request) ? inPages : inJson;
  if ("fault" in taken) return answers.wrong(taken);
  await recordAudit("import", { ownerId: owner, detail: "case" });
  return answers.taken(taken, owner);
}

function isForm({ headers }: Request): boolean {
  return /^multipart\/form-data\b/i.test(headers.get("content-type") ?? "");
}

type Taken = Exclude<CaseTaken, { fault: CaseFault }>;
type Wrong = Extract<CaseTaken, { fault: CaseFault }>;

/** Nobody is signed in, or the space has ended meanwhile. */
const noSpace = new Set<string | undefined>(["signed-out", "not-here"]);

/** What the form says of a refusal that is not for too many at once. */
const waits: Record<string, CaseFault | undefined> = {
  "disk-full": "disk",
  "space-full": "full",
  "store-away": "away",
  "database-away": "database",
  "keys-away": "keys",
  moving: "moving",
};

const inPages = {
  taken: async ({ readIn, refused }: Taken, owner: string) =>
    to(
      refused?.[0]
        ? await wrongAddress("originals", refused[0].text)
        : `/calls?read=${ownWord(owner, readInCode(readIn))}`,
    ),
  wrong: async ({ fault, at, full }: Wrong) => to(await wrongAddress(fault, full?.reason.text ?? at)),
  wait: async (reason?: Reason) =>
    to(
      noSpace.has(reason?.code)
        ? signInFrom("/export/import")
        : await wrongAddress(waits[reason?.code ?? ""] ?? "often"),
    ),
};

const statuses: Partial<Record<CaseFault, number>> = {
  ...{ another: 409, unnamed: 409, large: 413, full: 413, room: 413, often: 429, away: 503, disk: 507 },
};

const inJson = {
  taken: ({ calls, readIn, refused = [] }: Taken, owner: string) => {
    const status = refused[0] ? uploadStatus(refused[0]) : 200;
    const said = refused.length > 0 ? { ...originalsReason(refused), refused } : {};
    return Response.json({ calls, read: ownWord(owner, readInCode(readIn)), ...said }, { status });
  },
  wrong: ({ fault, at, full, reason }: Wrong) => {
    if (reason) return refusedUpload(reason);
    const status = statuses[fault] ?? 400;
    const headers = status === 429 || status === 503 ? { "retry-after": "30" } : undefined;
    return Response.json(caseReason(fault, full?.reason.text ?? at), { status, headers });
  },
  wait: (reason?: Reason) => refusedUpload(reason),
};

function to(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } });
}
