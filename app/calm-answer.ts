import "server-only";
import { changedWords } from "@/lib/evidence/changed";
import { isStillMoving } from "@/lib/store/client-gone";
import { QueueFull } from "@/lib/store/fair-queue";
import { type Trouble, troubleOf } from "@/lib/store/trouble";
import { hasVanished } from "@/lib/store/vanished";

/**
 * A route whose bytes are not what was stored, or whose store or database is away, answers with the sentence that says so; any other
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
    if (isStillMoving(fault))
      return say(503, "两边的记录正在合到一起", "记下的都还在，过十几秒再打开。", { "retry-after": "10" });
    if (hasVanished(fault))
      return say(503, "记录刚刚合到了账号里，或者删掉了", "这份没有做完，回到清静再要一次。", {
        "retry-after": "10",
      });
    const words = changedWords(fault);
    if (words) return say(409, words.title, words.text);
    const trouble = await troubleOf(fault);
    if (!trouble) throw fault;
    return say(503, titles[trouble], "记下的都还在，过几分钟再打开。");
  }
}

const titles: Record<Trouble, string> = {
  full: "清静的存储空间满了",
  files: "存文件的地方暂时连不上",
  database: "清静的数据库暂时连不上",
  keys: "服务器正在换密钥",
};

function say(status: number, title: string, text: string, more: Record<string, string> = {}): Response {
  return new Response(`${title}\n\n${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store", ...more },
  });
}
