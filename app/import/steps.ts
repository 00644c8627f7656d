import "server-only";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { ownImport } from "./own-import";

type Work<T> = (owner: string, id: string, stopped: () => boolean) => AsyncIterable<T>;

/** Long work on the visitor's own import, told line by line. Whoever leaves stops it. */
export async function answerInSteps<T>(
  request: Request,
  params: Promise<{ id: string }>,
  work: Work<T>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { owner, found } = await ownImport(params);
  return inLines(request, (stopped) => work(owner, found.id, stopped));
}

/**
 * An answer of lines, each a JSON value: what is done so far. The work is asked for the next step only when the one before
 * has left, and is told when the reader has gone.
 */
function inLines<T>({ signal }: Request, steps: (stopped: () => boolean) => AsyncIterable<T>): Response {
  let gone = false;
  // A body that is not asked for the next piece is not told of the reader's leaving: the request is.
  const work = steps(() => gone || signal.aborted)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      const step = await work.next();
      if (step.done) out.close();
      else out.enqueue(encoder.encode(`${JSON.stringify(step.value)}\n`));
    },
    cancel() {
      gone = true;
    },
  });
  const headers = {
    "content-type": "application/x-ndjson",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
