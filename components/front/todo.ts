import { allOf, kindsInWords } from "@/lib/calls/kind-count";
import { unnamedMatter } from "@/lib/complaints/selection";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import { datedThings } from "./dates";
import type { FrontComplaint, FrontFacts, FrontMatter } from "./front-facts";

export type Todo = { href: string; lead: string; sub: string };

/** What to do next, read from the log and from nothing else: at most three things, danger first, then what has a date. */
export function todo({ urgent, unfinished, matter, complaints, save, today }: FrontFacts): Todo[] {
  const dated = datedThings(complaints, save, today);
  const first = urgent ? [{ href: "/plan", lead: urgent.title, sub: urgent.text }] : [];
  return [...first, ...dated, ...write(unfinished), ...(matter ? advance(matter, today) : [])].slice(0, 3);
}

function write({ count, one }: FrontFacts["unfinished"]): Todo[] {
  if (allOf(count) === 0) return [];
  const href = one ? `/calls/${one}/edit` : "/calls?only=unfinished";
  return [{ href, lead: `补写${kindsInWords(count)}`, sub: "怎么打来的，推销什么，趁还记得" }];
}

/** The next step of one matter: evidence, then a complaint, then its letter, then handing it in. */
function advance(matter: FrontMatter, today: Day): Todo[] {
  const { id, calls, evidence, complaints } = matter;
  const name = nameOf(matter);
  const steps: Todo[] = [];
  if (evidence === 0) steps.push({ href: "/evidence", lead: `给${name}添一份证据`, sub: "截图、录音，都行" });
  if (complaints.length === 0)
    steps.push({
      href: `/complaints/new?matter=${id}`,
      lead: `投诉${name}`,
      sub:
        evidence > 0 ? `${kindsInWords(calls)}，${evidence}份证据，可以写了` : "没有证据也能写，有了更好办",
    });
  const begun = complaints.flatMap((complaint) => {
    const things = finish(complaint, name, today);
    return things.map((thing) => ({ thing, door: complaint.channelName }));
  });
  return [
    ...steps,
    ...begun.map(({ thing }) => thing),
    ...goOn(matter, new Set(begun.map(({ door }) => door))),
  ];
}

/** What the plan of the matter says is to be done now, where nothing above leads through that door already. */
function goOn({ id, complaints, next }: FrontMatter, doors: Set<string>): Todo[] {
  if (!next || complaints.length === 0 || doors.has(next.name)) return [];
  return [{ href: `/plan?matter=${id}`, lead: `下一步，${next.name}`, sub: next.purpose }];
}

/** Calls of no kind yet are no matter of their own: first they are written up. */
function nameOf({ id, name }: FrontMatter): string {
  return id === unnamedMatter ? "这些来电" : name;
}

const freshDays = 7;

function finish(
  { id, channelName, issuedAt, isTold, standing, fillsIn, phone }: FrontComplaint,
  name: string,
  today: Day,
): Todo[] {
  const href = `/complaints/${id}`;
  if (standing.kind === "writing") return [{ href, lead: `写完${channelName}`, sub: "开了头，还没定稿" }];
  if (standing.kind !== "issued" || !issuedAt) return [];
  const day = dayInBeijing(issuedAt);
  if (daysBetween(day, today) > freshDays) return [];
  if (phone) return [{ href, lead: `打${phone}，投诉${name}`, sub: "稿子写好了，照着念就行" }];
  return [
    {
      href,
      lead: fillsIn ? `填${channelName}的表` : `提交${channelName}的信`,
      sub: `${spokenDay(day, today)}定稿的${isTold ? `（${fromCaseData}）` : ""}，提交了才算数`,
    },
  ];
}

const counts = ["没有要办的", "有一件", "有两件", "有三件"];

/** 今天有两件事 */
export function headline(things: Todo[]): string {
  return `今天${counts[things.length]}事`;
}
