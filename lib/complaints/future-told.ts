import type { Answers } from "@/lib/channels/answers";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";
import type { CaseFile } from "./case-file";

/** Clocks of two machines may be so far apart, in ms. */
const APART = 10 * 60 * 1000;

/** Where case data says that something has happened which lies in the future: 第4次来电，2027年3月1日10:00; null when nothing does. */
export function futureTold(file: CaseFile, now: Date): string | null {
  const soon = new Date(now.getTime() + APART).toISOString();
  const today = dayInBeijing(soon);
  for (const [place, time] of timesIn(file))
    if (time > (time.length > 10 ? soon : today)) return `${place}，${inWords(time)}`;
  return null;
}

/** 2027年3月1日10:00 of an instant, 2027年3月1日 of a day. */
function inWords(time: string): string {
  return time.length > 10 ? `${dateInWords(dayInBeijing(time))}${timeInBeijing(time)}` : dateInWords(time);
}

/** Every time at which something happened, as an ISO instant or a day in Beijing, with its place. */
function* timesIn({ calls, refusals, evidence, complaints }: CaseFile): Generator<[string, string]> {
  for (const [nth, { at, kind }] of calls.entries())
    yield [kind === "sms" ? `第${nth + 1}条记录的短信` : `第${nth + 1}条记录的来电`, at];
  for (const [nth, { at }] of refusals.entries()) yield [`第${nth + 1}条拒绝记录`, at];
  for (const [nth, { takenAt }] of evidence.entries())
    if (takenAt) yield [`第${nth + 1}份证据的形成时间`, takenAt];
  for (const [nth, one] of complaints.entries()) yield* timesOf(`第${nth + 1}件投诉`, one);
}

function* timesOf(
  place: string,
  { steps, letters }: CaseFile["complaints"][number],
): Generator<[string, string]> {
  for (const [nth, { said }] of steps.entries())
    if ("on" in said) yield [`${place}的第${nth + 1}步经过`, said.on];
  for (const [nth, { draft }] of letters.entries()) yield [`${place}的第${nth + 1}封信`, draft.letter.on];
}

/** The answers without days that cannot be: still to come, or a reply before what it replies to. The form lets them stand, so no file is refused for them. */
export function possibleAnswers(answers: Answers, today: Day): Answers {
  const { operatorOn: on, operatorReplyOn: replyOn } = answers;
  const operatorOn = on > today ? "" : on;
  const operatorReplyOn = replyOn > today || replyOn < on ? "" : replyOn;
  return { ...answers, operatorOn, operatorReplyOn };
}
