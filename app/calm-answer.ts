import "server-only";
import { changedWords } from "@/lib/evidence/changed";

/** A route whose bytes are not what was stored answers with the sentence that says so; any other fault is thrown on. */
export async function answerCalmly(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    const words = changedWords(fault);
    if (!words) throw fault;
    return new Response(`${words.title}\n\n${words.text}\n`, {
      status: 409,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
    });
  }
}
