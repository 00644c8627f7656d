import type { CalendarEntry } from "@/lib/deadlines/calendar-entry";
import { countedInWords } from "@/lib/deadlines/counted";
import { lastDay } from "@/lib/deadlines/left";
import type { DueDate } from "./due-dates";
import type { SaveBefore } from "./save-before";

const weekAhead = 7;

/**
 * Every date of a space for a calendar outside, each under a name that stays; one that nobody waits for any more is
 * called off, in its title too, for not every calendar heeds the status. Says the door's name and the rule: no number, no
 * person, no link. space: tells two people's apart.
 */
export function datesToKeep(due: DueDate[], save: SaveBefore[], space: string): CalendarEntry[] {
  return [...due.map(ofDue), ...save.map((one) => ofSaving(one, space))];
}

function ofDue({ complaintId, channelName, deadline, open, revision, changedAt }: DueDate): CalendarEntry {
  const doubt = deadline.certain ? "" : "（可能变）";
  const summary = `${channelName}：${deadline.name}`;
  return {
    uid: `${complaintId}-${deadline.id}@qingjing`,
    on: lastDay(deadline),
    summary: open ? `${summary}${doubt}` : `不用等了：${summary}`,
    description: [
      countedInWords(deadline.from, deadline.span),
      `${deadline.status}：${deadline.basis}。`,
    ].join("\n"),
    sequence: revision,
    changedAt,
    cancelled: !open,
    remindBefore: 0,
  };
}

function ofSaving(one: SaveBefore, space: string): CalendarEntry {
  const { id, on, name, why, status, basis, unverified, checkedOn } = one;
  return {
    uid: `${id}-${space}@qingjing`,
    on,
    summary: name,
    description: [`${why}。`, `${status}：${basis}。`, unverified && `没能核对：${unverified}。`]
      .filter(Boolean)
      .join("\n"),
    sequence: 0,
    // The rule's own date: the same log gives the same bytes.
    changedAt: `${checkedOn}T00:00:00.000Z`,
    cancelled: false,
    remindBefore: weekAhead,
  };
}
