import { memo } from "@/lib/deadlines/memo";
import { nfkc } from "@/lib/unicode";
import type { Call } from "./call";
import { withoutPlace } from "./distinct-name";

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

/** 安心装饰 of 沈阳安心装饰工程有限公司, 好借钱上海科技 of 好借钱（上海）科技有限公司: one is a part of the other, however it is written. */
export function isSameName(one: string, other: string): boolean {
  const [some, others] = [writtenAs(one), writtenAs(other)];
  return some.some((a) => others.some((b) => a.includes(b) || b.includes(a)));
}

/** 安心 装饰公司 and 安心装饰: one name, but for spaces, brackets and the form of company. Of a name in a longer one nothing is known. */
export function isVerySame(one: string, other: string): boolean {
  const bare = bareOf(one);
  return bare !== "" && bare === bareOf(other);
}

const bareOf = (name: string) =>
  plainOf(name)
    .replace(/[()【】]/g, "")
    .replace(ofCompany, "");

const plainOf = (name: string) => nfkc(name).toLowerCase().replace(/\s/g, "");

/** Names that a long log has: each is looked at in many sentences, for every call. */
const NAMES = 10_000;

/** Without case, spaces, form of company and place; with what stands in brackets, and without. */
const writtenAs = memo(formsOf, NAMES);

function formsOf(name: string): string[] {
  const plain = plainOf(name);
  const forms = [plain, plain.replace(/[()【】]/g, ""), plain.replace(/\([^()]*\)/g, "")];
  return [...new Set([...forms, ...forms.map((form) => withoutPlace(form.replace(ofCompany, "")))])].filter(
    Boolean,
  );
}

const ofCompany = /(有限责任公司|股份有限公司|集团有限公司|有限公司|分公司|子公司|公司)$/;
