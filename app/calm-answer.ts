import "server-only";
import { changedWords } from "@/lib/evidence/changed";
import { QueueFull } from "@/lib/store/fair-queue";
import { storeTrouble } from "@/lib/store/files/fault";

/**
 * A route whose bytes are not what was stored, or whose store is away, answers with the sentence that says so; any other
 * fault is thrown on.
 */
export async function answerCalmly(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof QueueFull)
      return say(429, "同时要的太多", "记录都在，等十几秒再要一次。", {
        "retry-after": String(fault.seconds),
      });
    if (storeTrouble(fault)) return say(503, "存文件的地方这会儿连不上", "文件没有丢，过几分钟再打开。");
    const words = changedWords(fault);
    if (!words) throw fault;
    return say(409, words.title, words.text);
  }
}

function say(status: number, title: string, text: string, more: Record<string, string> = {}): Response {
  return new Response(`${title}\n\n${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store", ...more },
  });
}
