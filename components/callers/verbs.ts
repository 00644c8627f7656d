import type { LogFigures } from "@/lib/calls/log-figures";

/** came: 打来; sent: 打; unit: 次. What fits nothing but calls, nothing but messages, or both. */
type Verbs = { came: string; sent: string; unit: string };

const ofCalls: Verbs = { came: "打来", sent: "打", unit: "次" };
const ofMessages: Verbs = { came: "发来", sent: "发", unit: "条" };
const ofBoth: Verbs = { came: "打来、发来", sent: "打、发", unit: "次" };

/** What a log does, said of what is in it. */
export function verbsOf({ total, messages }: Pick<LogFigures, "total" | "messages">): Verbs {
  if (messages === 0) return ofCalls;
  return messages === total ? ofMessages : ofBoth;
}
