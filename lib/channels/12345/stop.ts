import type { Facts } from "../facts";
import { mayBeCommercial, whatToStop } from "../parts/about";
import { isCustomerOf, strangersFacts } from "../parts/customer";
import { toStop } from "../parts/group";
import { hasStopped } from "../parts/has-stopped";
import { ofKnownPersons } from "../parts/known-person";
import { subjectsIn } from "../parts/subject";

/** Whether anybody called who may hold the number as a business holds it: whom the user knows, and who cheats, is asked no source of it. */
function mayHoldNumber({ calls }: Facts): boolean {
  const known = new Set(ofKnownPersons(calls));
  const subject = subjectsIn(calls);
  return calls.some((call) => !known.has(call) && subject(call) !== "fraud");
}

/** Whom it is asked of: a company that has the number from its own customer is asked no source of it. */
function sourceFor(facts: Facts, stop: string, source: string, noMarketing: string): string {
  if (!mayHoldNumber(facts)) return stop;
  if (!isCustomerOf(facts)) return `${stop}，${source}`;
  const others = strangersFacts(facts).calls.length > 0 ? `；其余的${source}` : "";
  const used = facts.calls.some(mayBeCommercial) ? `，并${noMarketing}` : "";
  return `${stop}${used}${others}`;
}

/** 停止此类骚扰; 不再向我拨打推销电话、发送推销短信 of who called once. */
function stopOf({ calls }: Facts): string {
  return calls.length > 1 ? "停止此类骚扰" : `不再向我${toStop(whatToStop(calls), calls)}`;
}

/** 查证属实的，请承办单位责令其停止此类骚扰，说明我的号码从何而来，并依法删除 */
export function stopInLetter(facts: Facts): string {
  const stop = hasStopped(facts)
    ? "查证属实的，请承办单位责令其今后不再有此类骚扰"
    : `查证属实的，请承办单位责令其${stopOf(facts)}`;
  return sourceFor(facts, stop, "说明我的号码从何而来，并依法删除", "不再将我的个人信息用于营销");
}

/** 查证属实的，责令停止骚扰，说明我的号码来源并删除 */
export function stopInShort(facts: Facts): string {
  const now = facts.calls.length > 1 ? "查证属实的，责令停止" : `查证属实的，责令其${stopOf(facts)}`;
  const stop = hasStopped(facts) ? "查证属实的，责令今后不再骚扰" : now;
  return sourceFor(facts, stop, "说明我的号码来源并删除", "不再把我的信息用于营销");
}

/** 让他们停下来，删掉我的号码，说明从哪来的 */
export function stopAloud(facts: Facts): string {
  const now = facts.calls.length > 1 ? "让他们停下来" : "让他们别再打扰我";
  const stop = hasStopped(facts) ? "让他们以后别再打扰" : now;
  if (!mayHoldNumber(facts)) return stop;
  if (!isCustomerOf(facts)) return `${stop}，删掉我的号码，说明从哪来的`;
  return facts.calls.some(mayBeCommercial) ? `${stop}，别再拿我的信息做营销` : stop;
}
