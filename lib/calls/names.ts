import type { Call } from "./call";

/** 【速贷通】 at the head of a message, or at its foot. */
const atHead = /^\s*【([^】]{1,30})】/;
const atFoot = /【([^】]{1,30})】\s*$/;

/** Whom a message is signed by, as it is written there; "" for a call, and where it is not signed. */
export function signatureOf({ kind, smsText }: Pick<Call, "kind" | "smsText">): string {
  if (kind !== "sms") return "";
  const [, name = ""] = atHead.exec(smsText) ?? atFoot.exec(smsText) ?? [];
  return name.replace(/\s+/g, " ").trim();
}

/** Whom it was said to be from: the signature of a message, else what the caller called itself; "" when nobody said. */
export function nameOf(call: Pick<Call, "kind" | "smsText" | "caller">): string {
  return signatureOf(call) || call.caller.replace(/\s+/g, " ").trim();
}

/** 安心装饰 of 沈阳安心装饰工程有限公司: one is a part of the other. */
export function isSameName(one: string, other: string): boolean {
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}
