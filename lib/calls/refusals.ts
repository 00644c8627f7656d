import { identify } from "@/lib/numbers/identify";
import type { Call, RefusalWay } from "./call";
import { mayBeSame } from "./distinct-name";
import { nameOf, signatureOf } from "./names";

/** How a no was said outside of a call; ktfsr: the operator's own blocking of harassing calls was switched on. */
export type StandaloneWay = Exclude<RefusalWay, "on-call"> | "ktfsr";

export const standaloneWayNames: Record<StandaloneWay, string> = {
  sms: "发短信拒绝",
  operator: "让运营商登记拒绝营销来电",
  ktfsr: "开通运营商的骚扰电话拦截",
  other: "别的方式",
};

/** 拒绝记录 said outside of a call: to a caller, to some numbers or, with neither, to everybody. */
export type StandaloneRefusal = {
  id: string;
  /** ISO instant. */
  at: string;
  way: StandaloneWay;
  callerId: string | null;
  /** Cleaned; those of the caller when there is one. */
  numbers: string[];
  note: string;
  evidenceIds: string[];
  /** ISO instant at which it was read out of case data, whose word its time is then; left out for what was written here. */
  caseDataAt?: string | null;
  /** Somebody else said it, by whose case data it came; left out for the owner's own. */
  isAnothers?: boolean;
};

/** Every no of the log: a call in which it was said, or one said outside of calls. */
export type Refusal = Omit<StandaloneRefusal, "way"> & {
  way: RefusalWay | "ktfsr";
  /** The call in which it was said; null for one said outside. */
  callId: string | null;
  /** A message came, no call, where it was said. */
  toMessage?: true;
  /** Whose message it answered, where the number is a port that sends for many; left out elsewhere. */
  saidTo?: string;
};

/** Said to everybody who calls. */
export function isForAll({ callerId, numbers }: Pick<Refusal, "callerId" | "numbers">): boolean {
  return callerId === null && numbers.length === 0;
}

/** Whether the refusal was meant for who called from this number; two hidden numbers are never known to be one. */
export function isMeantFor({ callerId, numbers }: Pick<Refusal, "callerId" | "numbers">, number: string) {
  if (isForAll({ callerId, numbers })) return true;
  return number !== "" && numbers.includes(number);
}

/** The refusals that were meant for whom any of the calls came from: each number is looked up once, however many calls it has. */
export function meantForAny<R extends StandaloneRefusal>(
  refusals: readonly R[],
  calls: readonly Pick<Call, "number">[],
): R[] {
  if (refusals.length === 0) return [];
  const shown = new Set(calls.map(({ number }) => number));
  return refusals.filter((one) =>
    isForAll(one) ? shown.size > 0 : one.numbers.some((number) => number !== "" && shown.has(number)),
  );
}

/** The no said in a call, as it stands beside those said outside. It is meant for the number that called. */
export function refusalInCall(call: RefusedCall): Refusal {
  const { id, at, number, refusedWay, caseDataAt } = call;
  const way = refusedWay ?? "other";
  const mark = { ...(caseDataAt ? { caseDataAt } : {}), ...toMessageOf(call), ...saidToOf(call) };
  return { ...mark, id, at, way, callId: id, callerId: null, numbers: [number], note: "", evidenceIds: [] };
}

type RefusedCall = Pick<Call, "id" | "at" | "number" | "refusedWay" | "caseDataAt"> &
  Partial<Pick<Call, "kind" | "smsText">>;

function toMessageOf({ kind }: RefusedCall): Pick<Refusal, "toMessage"> {
  return kind === "sms" ? { toMessage: true } : {};
}

function saidToOf({ number, kind = "call", smsText = "" }: RefusedCall): Pick<Refusal, "saidTo"> {
  const name = signatureOf({ kind, smsText });
  return name !== "" && identify(number).kind === "sms-port" ? { saidTo: name } : {};
}

type Named = Pick<Call, "kind" | "smsText" | "caller">;

/** Whether a message is signed by another than the one that was told no at the same port. */
export function isSignedApart({ saidTo }: Pick<Refusal, "saidTo">, call: Named): boolean {
  const name = nameOf(call);
  return saidTo !== undefined && name !== "" && !mayBeSame(saidTo, name);
}

/** Both kinds, oldest first. */
export function allRefusals(
  inCalls: readonly Refusal[],
  standalone: readonly StandaloneRefusal[],
): Refusal[] {
  return [...inCalls, ...standalone.map((one) => ({ ...one, callId: null }))].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );
}

/** Whether the caller was told no in this call: the operator's blocking is no word to anybody. */
export function saidNo({ refused, refusedWay }: Pick<Call, "refused" | "refusedWay">): boolean {
  return refused && refusedWay !== "operator";
}

/** Every no that was said in one of the calls. */
export function refusalsIn(calls: readonly Call[]): Refusal[] {
  return calls.filter(({ refused }) => refused).map(refusalInCall);
}

/** The calls strictly later than the refusal, from those it was meant for. */
export function callsAfter<C extends Pick<Call, "at" | "number"> & Named>(
  refusal: Refusal,
  calls: readonly C[],
): C[] {
  const since = Date.parse(refusal.at);
  return calls.filter(
    (call) =>
      Date.parse(call.at) > since && isMeantFor(refusal, call.number) && !isSignedApart(refusal, call),
  );
}
