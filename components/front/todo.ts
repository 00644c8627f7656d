import { allOf, type KindCount, kindsInWords } from "@/lib/calls/kind-count";
import { unnamedMatter } from "@/lib/complaints/selection";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import { datedThings } from "./dates";
import type { FrontComplaint, FrontFacts, FrontMatter } from "./front-facts";
import { isOver } from "./matter-over";

/** standsFor: so many things, where one line tells of several. */
export type Todo = { href: string; lead: string; sub: string; standsFor?: number };

/** What is due is named to the last; what can wait fills up to so many. */
const enough = 3;
/** Of more that is due the others are counted in one line. */
const most = 12;

/**
 * What to do next, read from the log and from nothing else: danger first, then what has a date, then what the plan says is
 * next, then every letter that is not handed in.
 */
export function todo({ urgent, unfinished, matter, complaints, save, today }: FrontFacts): Todo[] {
  const dated = datedThings(complaints, save, today, matter?.next?.name ?? null);
  const danger = urgent ? [{ href: "/plan", lead: urgent.title, sub: urgent.text }] : [];
  const next = matter ? goOn(matter, complaints, today) : [];
  const unsent = complaints
    .filter((one) => isUnsent(one) && !isNext(one, matter))
    .toSorted((a, b) => Number(a.waits !== null) - Number(b.waits !== null))
    .map((one) => handIn(one, matter, today));
  const due = [...danger, ...dated, ...next, ...unsent];
  const rest = [...write(unfinished), ...(matter ? advance(matter) : [])];
  return [...folded(due), ...rest.slice(0, Math.max(0, enough - due.length))];
}

function write({ count, one }: FrontFacts["unfinished"]): Todo[] {
  if (allOf(count) === 0) return [];
  const href = one ? `/calls/${one}/edit` : "/calls?only=unfinished";
  return [
    {
      href,
      lead: `补写${kindsInWords(count)}`,
      sub: count.calls > 0 ? "怎么打来的，推销什么，趁还记得" : "推销什么，趁还记得",
    },
  ];
}

/** What a matter still misses: evidence, a complaint, the end of one that was begun. */
function advance(matter: FrontMatter): Todo[] {
  const { id, calls, evidence, complaints } = matter;
  const name = nameOf(matter);
  const steps: Todo[] = [];
  if (evidence === 0 && !isOver(matter))
    steps.push({ href: "/evidence", lead: `给${name}添一份证据`, sub: proofFor(calls) });
  if (complaints.length === 0)
    steps.push({
      href: `/complaints/new?matter=${id}`,
      lead: `投诉${name}`,
      sub:
        evidence > 0 ? `${kindsInWords(calls)}，${evidence}份证据，可以写了` : "没有证据也能写，有了更好办",
    });
  const begun = complaints.filter((one) => one.standing.kind === "writing" && !isNext(one, matter));
  return [...steps, ...begun.map(finish)];
}

/** What the plan of the matter says is to be done now: its letter or its draft, where there is one already. */
function goOn(matter: FrontMatter, all: FrontComplaint[], today: Day): Todo[] {
  const { id, complaints, next } = matter;
  if (!next || complaints.length === 0) return [];
  const letter = all.find((one) => isUnsent(one) && isNext(one, matter));
  if (letter) return [handIn(letter, matter, today)];
  const begun = complaints.find((one) => one.standing.kind === "writing" && isNext(one, matter));
  if (begun) return [finish(begun)];
  if (complaints.some((one) => goesOnTo(next.name, one))) return [];
  return [{ href: `/plan?matter=${id}`, lead: next.words, sub: next.purpose }];
}

/** It is among the things of the day, and its page leads through this very door. */
function goesOnTo(door: string, { step, standing: { kind } }: FrontComplaint): boolean {
  return step?.door === door && (kind === "yours" || kind === "overdue" || kind === "reopened");
}

/** Of a message there is no recording. */
function proofFor({ calls }: KindCount): string {
  return calls === 0 ? "短信截图就行" : "截图、录音，都行";
}

/** Of the matter, and for the door that its plan says is next. */
function isNext({ id, channelName }: FrontComplaint, matter: FrontMatter | null): boolean {
  return channelName === matter?.next?.name && matter.complaints.some((one) => one.id === id);
}

function isUnsent({ standing, issuedAt }: FrontComplaint): boolean {
  return standing.kind === "issued" && issuedAt !== null;
}

/** Calls of no kind yet are no matter of their own: first they are written up. */
function nameOf({ id, name, calls }: FrontMatter): string {
  if (id !== unnamedMatter) return name;
  return calls.calls === 0 ? "这些短信" : "这些来电";
}

function finish({ id, channelName }: FrontComplaint): Todo {
  return { href: `/complaints/${id}`, lead: `写完${channelName}`, sub: "开了头，还没定稿" };
}

function handIn(one: FrontComplaint, matter: FrontMatter | null, today: Day): Todo {
  const { id, channelName, issuedAt, isTold, fillsIn, phone, waits } = one;
  const href = `/complaints/${id}`;
  if (waits !== null) return { href, lead: `${channelName}的信，先别提交`, sub: waits };
  const isOwn = matter?.complaints.some((other) => other.id === id);
  if (phone)
    return {
      href,
      lead: isOwn && matter ? `打${phone}，投诉${nameOf(matter)}` : ring(phone, channelName),
      sub: "稿子写好了，照着念就行",
    };
  const on = issuedAt ? `${spokenDay(dayInBeijing(issuedAt), today)}定稿的` : "定稿的";
  return {
    href,
    lead: fillsIn ? `填${channelName}的表` : `提交${channelName}的信`,
    sub: `${on}${isTold ? `（${fromCaseData}）` : ""}，提交了才算数`,
  };
}

/** 打10086，运营商投诉; 打12345热线. */
function ring(phone: string, channelName: string): string {
  return channelName.startsWith(phone) ? `打${channelName}` : `打${phone}，${channelName}`;
}

/** All of them, or the first and how many more there are. */
function folded(due: Todo[]): Todo[] {
  if (due.length <= most) return due;
  const more = due.length - most + 1;
  const others = { href: "/complaints", lead: `还有${more}件`, sub: "都在投诉里", standsFor: more };
  return [...due.slice(0, most - 1), others];
}

const counts = "零一两三四五六七八九十";

/** 今天有两件事 */
export function headline(things: Todo[]): string {
  const count = things.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0);
  return count === 0 ? "今天没有要办的事" : `今天有${counts[count] ?? count}件事`;
}
