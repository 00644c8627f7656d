import "server-only";
import { type Result, refuse } from "@/lib/result";
import { QueueFull } from "@/lib/store/fair-queue";

/** What is to go through many records and finds too many waiting is refused with a sentence; the form keeps what was typed. */
export async function unlessCrowded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof QueueFull)) throw fault;
    const where = fault.crowd === "address" ? "从这个网络同时" : "现在";
    return refuse({ code: "busy", text: `${where}要改的记录太多，这次还没改。过十几秒再点一次。` });
  }
}
