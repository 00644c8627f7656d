import "server-only";
import type { Reason } from "@/lib/result";
import { isStillMoving } from "@/lib/store/client-gone";
import { type Trouble, troubleOf } from "@/lib/store/trouble";

const reasons: Record<Trouble, Reason> = {
  full: {
    code: "disk-full",
    text: "清静的存储空间满了，这次没有做完。以前记下的都还在，腾出空间再试一次。",
  },
  files: {
    code: "store-away",
    text: "清静存文件的地方暂时连不上，这次没有做完。以前记下的都还在，过几分钟再试一次。",
  },
  database: {
    code: "database-away",
    text: "清静的数据库暂时连不上，这次没有做完。以前记下的都还在，过几分钟再试一次。",
  },
  keys: {
    code: "keys-away",
    text: "服务器正在换密钥，暂时什么也存不了，这次没有做完。以前记下的都还在，过几分钟再试一次。",
  },
};

/** seconds: after which it may be sent again. */
const moving: Reason & { seconds: number } = {
  code: "moving",
  text: "两边的记录正在合到一起，这次没有做完。以前记下的都还在，过十几秒再试一次。",
  seconds: 10,
};

/** What a fault says to whoever sent something, where the server, or the space, cannot be worked with for now; null for a fault of the program. */
export async function troubleReason(fault: unknown): Promise<Reason | null> {
  if (isStillMoving(fault)) return moving;
  const trouble = await troubleOf(fault);
  if (trouble) console.error(`refused: ${trouble}`, fault);
  return trouble && reasons[trouble];
}

/** The answer to something that was sent; `refuse`: where the server cannot work for now. */
export async function answerSent(
  work: () => Promise<Response>,
  refuse: (reason: Reason) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    const reason = await troubleReason(fault);
    if (!reason) throw fault;
    return await refuse(reason);
  }
}
