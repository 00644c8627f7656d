import type { Call, CallSign } from "@/lib/calls/call";
import { nameOf } from "@/lib/calls/names";

/** A call as far as it tells whom an answer is about. key: its caller where the user grouped the number, else the number; its own where it showed none. */
export type AnsweredCall = Pick<Call, "id"> & { key: string } & Partial<
    Pick<Call, "kind" | "caller" | "smsText" | "signs">
  >;

/** callers: each number that the user has grouped, with its caller. A sender's name is no number, and anybody may write it. */
export function answeredCall<C extends Pick<Call, "id" | "number">>(
  call: C,
  callers: ReadonlyMap<string, string>,
): C & { key: string } {
  const isNumber = /^[+\d]/.test(call.number);
  return { ...call, key: isNumber ? (callers.get(call.number) ?? call.number) : `#${call.id}` };
}

export function keysOf(calls: readonly AnsweredCall[]): Set<string> {
  return new Set(calls.map(({ key }) => key));
}

export function nameIn({ kind = "call", caller = "", smsText = "" }: AnsweredCall): string {
  return nameOf({ kind, caller, smsText });
}

export function isMarked({ signs = [] }: AnsweredCall, sign: CallSign): boolean {
  return signs.includes(sign);
}
