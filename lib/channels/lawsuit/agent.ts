import { distinctOf } from "@/lib/calls/distinct-name";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Facts, LoggedCall } from "../facts";
import { chargedWith, chargesOf, placesOf } from "./charges";

/**
 * Who called for another, as the plaintiff tells it. principal, agent: their places; told: the one call of which it is told;
 * heard: what its caller called the other; "" where nobody is told to have said so.
 */
export type Agency = { principal: number; agent: number; told: LoggedCall | null; heard: string };

const called = /^[^，。；]{0,6}(?:代打|代拨|代发|代呼|(?:替|帮|为)[^，。；]{1,12}[打拨发])/;
const entrusted = /(?<!受[^，。；]{0,12})(?:委托|外包给|交给)(?:了|给)?$/;
const denied = /不是|并非|没有|没说|未/;
const dayOfCall = /(\d{1,2})月(\d{1,2})日(?:\d{1,2}[:：]\d{2})?的?来电/g;

/** Where one defendant is charged with calls, and of the other its own words alone tell: that it called for the first. Null where they tell of another part, or of none. */
export function agencyIn(facts: Facts): Agency | null {
  const { charged, bare } = placesOf(facts);
  const [principal, agent] = [charged[0], bare[0]];
  if (charged.length !== 1 || bare.length !== 1 || principal === undefined || agent === undefined)
    return null;
  const charges = chargesOf(facts);
  const name = distinctOf(charges[agent]?.defendant.name ?? "");
  const sentence = facts.answers.ownWords.split(/[。；\n]/).find((one) => tellsOfAgent(one, name));
  if (name === "" || sentence === undefined) return null;
  const calls = charges.flatMap((charge, at) => (at === principal ? chargedWith(charge) : []));
  return { principal, agent, told: callTold(sentence, calls), heard: heardIn(sentence, name) };
}

/** 电话由样例呼叫公司代打, 委托样例呼叫公司. */
function tellsOfAgent(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  if (at < 0 || denied.test(sentence)) return false;
  return called.test(sentence.slice(at + name.length)) || entrusted.test(sentence.slice(0, at));
}

const bySaying = /(?:来电人|对方|客服|业务员|销售|[他她它])[^。；]{0,40}?(?:说|称|讲|告诉|承认|回答)/;
const ofCompany = /^[^，。；、“”替帮为代受委托打拨发]{0,8}?公司/;

/** 样例呼叫公司 of 他说…电话由样例呼叫公司代打: less than the register has. */
function heardIn(sentence: string, name: string): string {
  if (!bySaying.test(sentence)) return "";
  const rest = sentence.slice(sentence.indexOf(name) + name.length);
  return name + (ofCompany.exec(rest)?.[0] ?? "");
}

/** 9月28日来电人说…: the one call of that day. */
function callTold(sentence: string, calls: LoggedCall[]): LoggedCall | null {
  const [day, ...others] = [...sentence.matchAll(dayOfCall)];
  if (!day || others.length > 0) return null;
  const asked = [day[1], day[2]].map((part) => (part ?? "").padStart(2, "0")).join("-");
  const [call, ...more] = calls.filter(({ kind, at }) => kind === "call" && dayInBeijing(at).endsWith(asked));
  return call && more.length === 0 ? call : null;
}
