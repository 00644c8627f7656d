import { standingInWords } from "@/components/follow/headline";
import type { SaveBefore } from "@/lib/complaints/save-before";
import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import type { Day, Deadline, DeadlineStatus } from "@/lib/deadlines/deadline";
import { dueThen } from "@/lib/deadlines/due-then";
import { lastDay, leftInWords } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { isPromise } from "@/lib/filings/outcome";
import type { FrontComplaint } from "./front-facts";
import type { Todo } from "./todo";

/** on: the day it belongs to; what is nearest, or longest over, comes first, behind what leads to the plan's step. */
type Dated = Todo & { on: Day; isNext?: boolean };

/** What has to be done because of a date: no answer in time, an answer that came, new calls, what will be gone. next: the door that the plan goes to. */
export function datedThings(
  complaints: FrontComplaint[],
  save: SaveBefore[],
  today: Day,
  next: string | null,
): Todo[] {
  const things = [...complaints.flatMap((one) => followed(one, today, next)), ...toSave(save, today)];
  return things
    .toSorted((a, b) => Number(b.isNext ?? false) - Number(a.isNext ?? false) || a.on.localeCompare(b.on))
    .map(({ on: _, isNext: __, ...thing }) => thing);
}

/** So long an answer that asks for no letter stays among the things of the day. */
const freshDays = 7;

function followed(
  { id, channelName, standing, asks, step, objectBy }: FrontComplaint,
  today: Day,
  next: string | null,
): Dated[] {
  const href = `/complaints/${id}/follow`;
  const isNext = next !== null && step?.door === next;
  const leadsOn = step?.words ? `；${step.words}` : "";
  switch (standing.kind) {
    case "overdue":
      return [
        {
          on: standing.due.on,
          isNext,
          href,
          lead: `${channelName}没有答复`,
          sub: leftInWords(standing.due, today) + leadsOn,
        },
      ];
    case "waiting": {
      const { due } = standing;
      if (!due || lastDay(due) !== today) return [];
      return [{ on: today, href, lead: `${channelName}，今天${dueThen(due)}`, sub: due.basis }];
    }
    case "yours": {
      if (objectBy) return [objecting(objectBy, channelName, href, today)];
      const { on: repliedOn, outcome } = standing.reply.said;
      const isPromised = isPromise(outcome);
      if (!asks && !isPromised && daysBetween(repliedOn, today) > freshDays) return [];
      const isKept = isPromised && standing.callsSince === 0;
      const isStopped = isKept || (!isPromised && step?.isStopped === true);
      const onward = isStopped ? "不打来就结束" : isPromised ? "又打来了" : "接着办";
      const lead = `${channelName}，${onward}`;
      return [{ on: repliedOn, isNext, href, lead, sub: standingInWords(standing, today) + leadsOn }];
    }
    case "reopened":
      return [
        {
          on: dayInBeijing(standing.firstAt),
          isNext,
          href,
          lead: `${channelName}，又打来了`,
          sub: standingInWords(standing, today) + leadsOn,
        },
      ];
    default:
      return [];
  }
}

/** A right that is gone after that day. */
function objecting(by: Deadline, channelName: string, href: string, today: Day): Dated {
  const what = by.name.replace("最晚这天", `最晚${monthDay(lastDay(by), today)}`);
  return { on: lastDay(by), href, lead: `${channelName}，${what}`, sub: by.basis };
}

/** A month and a half is time enough to fetch a bill. */
const soon = 45;

function toSave(save: SaveBefore[], today: Day): Dated[] {
  const near = save.filter(({ on }) => daysBetween(today, on) <= soon);
  const firsts = near.filter(({ href }, at) => near.findIndex((one) => one.href === href) === at);
  return firsts.map(({ on, href, name, why }) => ({ on, href, lead: name, sub: why }));
}

/** The nearest date that is still to come from somebody; of several on one day that which binds the most. */
export type NextDate = { href: string; on: Day; text: string };

export function nextDate(complaints: FrontComplaint[], today: Day): NextDate | null {
  const dates = complaints.flatMap(({ id, channelName, standing }) => {
    const due = standing.kind === "waiting" ? standing.due : null;
    if (!due || lastDay(due) <= today) return [];
    const date = { href: `/complaints/${id}/follow`, on: lastDay(due), text: `${channelName}：${due.name}` };
    return [{ date, rank: ranks.indexOf(due.status) }];
  });
  const [first] = dates.toSorted((a, b) => a.date.on.localeCompare(b.date.on) || a.rank - b.rank);
  return first?.date ?? null;
}

/** What binds comes before what is usual, and that before what a letter only wishes for. */
const ranks: DeadlineStatus[] = ["法定", "部门规章", "地方规定", "惯例", "本人希望"];
