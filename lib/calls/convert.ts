import { dayInBeijing, instantOf } from "@/lib/deadlines/beijing";
import { clean, saysHidden } from "@/lib/numbers/clean";
import { type Call, type CallSign, callSignNames, type NewCall } from "./call";
import type { CategoryCode } from "./categories";
import type { CallForm } from "./schema";

const noNumber = "未显示号码";

function numberIn(form: CallForm): { number: string; typed: string } {
  const says = saysHidden(form.number);
  if (!form.hidden && !says) return { number: clean(form.number), typed: form.number };
  return { number: "", typed: says && form.number ? form.number : noNumber };
}

function secondsIn({ minutes, secondsPart }: CallForm): number | null {
  return minutes === "" && secondsPart === "" ? null : Number(minutes) * 60 + Number(secondsPart);
}

/** Each sign once, in one order, so that the same signs are always the same. */
export function inOrder(signs: readonly CallSign[]): CallSign[] {
  return (Object.keys(callSignNames) as CallSign[]).filter((sign) => signs.includes(sign));
}

/** What a checked form says. An SMS has neither a way it rang nor a length, a call has no SMS text. */
export function toNewCall(form: CallForm): NewCall {
  const isCall = form.kind === "call";
  return {
    kind: form.kind,
    ...numberIn(form),
    at: instantOf(form.at.slice(0, 10), form.at.slice(11)),
    how: isCall ? form.how || null : null,
    seconds: isCall ? secondsIn(form) : null,
    category: form.category ? (Number(form.category) as CategoryCode) : null,
    caller: form.caller,
    product: form.product,
    words: form.words,
    knewMyName: form.knewMyName === "unknown" ? null : form.knewMyName === "yes",
    signs: inOrder(form.signs),
    refused: form.refused,
    refusedWay: form.refused ? form.refusedWay || null : null,
    cost: form.cost,
    note: form.note,
    smsText: isCall ? "" : form.smsText,
  };
}

/** YYYY-MM-DDTHH:mm in Beijing, with :ss only where there are seconds. */
export function formTime(instant: string | Date): string {
  const beijing = new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString();
  return `${dayInBeijing(instant)}T${beijing.slice(11, 19).replace(/:00$/, "")}`;
}

/** The form that says what the call says: toNewCall(fromCall(call)) is the call again. */
export function fromCall(call: NewCall | Call): CallForm {
  return {
    kind: call.kind,
    hidden: call.number === "",
    number: call.number === "" && call.typed === noNumber ? "" : call.typed || call.number,
    at: formTime(call.at),
    how: call.how ?? "",
    minutes: call.seconds === null ? "" : String(Math.floor(call.seconds / 60)),
    secondsPart: call.seconds === null ? "" : String(call.seconds % 60),
    category: call.category === null ? "" : `${call.category}`,
    caller: call.caller,
    product: call.product,
    words: call.words,
    signs: [...call.signs],
    knewMyName: call.knewMyName === null ? "unknown" : call.knewMyName ? "yes" : "no",
    refused: call.refused,
    refusedWay: call.refusedWay ?? "",
    cost: call.cost,
    note: call.note,
    smsText: call.smsText,
  };
}

/** The form before anything is said: a call, now. */
export function blankForm(now: Date, kind: Call["kind"] = "call"): CallForm {
  const nothing = { caller: "", product: "", words: "", cost: "", note: "", smsText: "" } as const;
  const unsaid = { how: "", minutes: "", secondsPart: "", category: "", refusedWay: "" } as const;
  const at = formTime(now).slice(0, 16);
  return {
    kind,
    hidden: false,
    number: "",
    at,
    ...unsaid,
    knewMyName: "unknown",
    signs: [],
    refused: false,
    ...nothing,
  };
}
