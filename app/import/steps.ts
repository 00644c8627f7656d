import "server-only";
import type { Stop } from "@/lib/auth/limits";
import { openSpace } from "@/lib/auth/owner";
import { partyOf } from "@/lib/auth/party";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { uploadReason } from "@/lib/evidence/refusals";
import type { Reason } from "@/lib/result";
import type { Party } from "@/lib/store/queue-party";
import { hasVanished } from "@/lib/store/vanished";
import { refusedBy, refusedUpload } from "../refused-upload";
import { answerSent, troubleReason } from "../trouble-reason";
import { ownImport } from "./own-import";

/** `stopped`: whoever asked has gone; `signal` is aborted then. */
type Stopping = { stopped: () => boolean; signal: AbortSignal };

/** `address`: as of Party. */
type Asked = Stopping & Pick<Party, "address">;

type Work<T> = {
  /** Why it is not begun: 413 or 429 with its sentence. */
  stop?: (owner: string, id: string) => Promise<Stop | null>;
  steps: (owner: string, id: string, asked: Asked) => AsyncIterable<T>;
  /** What a fault on the way says to the person; null for what is none of his business. */
  reasonOf?: (fault: unknown) => Reason | null;
};

/** Long work on the visitor's own import, told line by line. Whoever leaves stops it. */
export async function answerInSteps<T>(
  request: Request,
  params: Promise<{ id: string }>,
  { stop, steps, reasonOf = () => null }: Work<T>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  return answerSent(async () => {
    const space = await openSpace();
    if (space.kind !== "ok") return refusedBy(space);
    const { owner, found } = await ownImport(params);
    const reason = await stop?.(owner, found.id);
    if (reason) return refusedUpload(reason);
    const { address } = await partyOf(owner); // not to be asked for once the answer has begun
    return inLines(request, (stopping) => steps(owner, found.id, { ...stopping, address }), reasonOf);
  }, refusedUpload);
}

type Steps<T> = (stopping: Stopping) => AsyncIterable<T>;

/**
 * An answer of lines, each a JSON value: what is done so far; the last may be {"refused": Reason}. The work is asked for
 * the next step only when the one before has left, and is told when the reader has gone.
 */
function inLines<T>(
  { signal }: Request,
  steps: Steps<T>,
  reasonOf: (fault: unknown) => Reason | null,
): Response {
  const gone = new AbortController();
  // A body that is not asked for the next piece is not told of the reader's leaving: the request is.
  const left = AbortSignal.any([signal, gone.signal]);
  const work = steps({ stopped: () => left.aborted, signal: left })[Symbol.asyncIterator]();
  // Where it waits to be asked for the next step it would never hear of it, and hold its file open.
  left.addEventListener("abort", () => work.return?.().catch(() => {}), { once: true });
  const encoder = new TextEncoder();
  const line = (value: unknown) => encoder.encode(`${JSON.stringify(value)}\n`);
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      try {
        const step = await work.next();
        if (step.done) out.close();
        else out.enqueue(line(step.value));
      } catch (fault) {
        const own = hasVanished(fault) ? uploadReason("not-here") : reasonOf(fault);
        const reason = own ?? (await troubleReason(fault));
        if (!reason) throw fault;
        out.enqueue(line({ refused: reason }));
        out.close();
      }
    },
    cancel() {
      gone.abort();
    },
  });
  const headers = {
    "content-type": "application/x-ndjson",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
