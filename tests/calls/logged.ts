import type { Call } from "@/lib/calls/call";
import { instantOf } from "@/lib/deadlines/beijing";

const quick: Omit<Call, "id" | "at"> = {
  kind: "call",
  number: "17090000000",
  typed: "170 9000 0000",
  how: null,
  seconds: null,
  category: null,
  caller: "",
  product: "",
  words: "",
  knewMyName: null,
  refused: false,
  refusedWay: null,
  cost: "",
  note: "",
  smsText: "",
};

/** A call at "2026-10-09 10:26" in Beijing, whose time is also its id. */
export function logged(beijing: string, said: Partial<Call> = {}): Call {
  const [day = "", time = ""] = beijing.split(" ");
  return { ...quick, id: beijing, at: instantOf(day, time), ...said };
}
