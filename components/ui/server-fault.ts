import type { Reason } from "@/lib/result";

/** What the server says of itself. away: it does not answer. why: in Chinese, what keeps it from writing. */
export type Health = { state: "well" | "away" } | { state: "down"; why: string };

const sentences: Record<string, string> = {
  full: "清静的存储空间满了，暂时存不进新的。以前记下的都还在。",
  database: "清静的数据库暂时连不上。以前记下的都还在。",
  files: "清静存文件的地方暂时写不进。以前记下的都还在。",
  keys: "服务器正在换密钥，暂时什么也存不了。以前记下的都还在。",
};

export async function askHealth(): Promise<Health> {
  try {
    const answer = await fetch("/api/health", { cache: "no-store" });
    if (answer.ok) return { state: "well" };
    const why = sentences[(await answer.json()).why];
    return why ? { state: "down", why } : { state: "away" };
  } catch {
    return { state: "away" };
  }
}

/** Why the server cannot write at the moment, in Chinese; null when it is well or does not answer. */
export async function whyDown(): Promise<string | null> {
  const health = await askHealth();
  return health.state === "down" ? health.why : null;
}

/** Whether the browser could not send it; a fault of a script of ours is a TypeError too. */
export function isOffline(error: unknown): boolean {
  if (typeof navigator !== "undefined" && navigator.onLine === false) return true;
  return (
    error instanceof TypeError && !("digest" in error) && /fetch|network|load failed/i.test(error.message)
  );
}

const offline = "网络已断开。写的都还在，连上再点一次。";
const faulty = "清静这边出了点问题。写的都还在，过一会儿再点一次。";

/**
 * The sentence with which the server refused an action before anybody read it (too long, too slow, too much at once); null for
 * any other fault. Next throws it as it came. Its own words are English, and what an action threw bears a digest.
 */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || "digest" in error) return null;
  return /[\u4e00-\u9fff]/.test(error.message) ? error.message : null;
}

/**
 * Why something sent was not saved. The browser throws a TypeError when a request cannot leave; everything else came from
 * the server. undone: 保存失败.
 */
export async function faultReason(error: unknown, undone: string): Promise<Reason> {
  if (error instanceof TypeError || !navigator.onLine)
    return { code: "offline", text: `${undone}，${offline}` };
  const refusal = refusalOf(error);
  if (refusal) return { code: "refused", text: refusal };
  const why = await whyDown();
  const text = why ? `${undone}。${why}写的也都还在，过一会儿再点一次。` : `${undone}，${faulty}`;
  return { code: "fault", text };
}
