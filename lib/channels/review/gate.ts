import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { nothingFollowed, solvedReason } from "../parts/followed";
import { respondentOf, reviewBy } from "./time";

export function reviewClosed(facts: Facts): Reason[] {
  const step = respondentOf(facts);
  if (!facts.follows) return nothingFollowed(facts);
  if (!step) return [notAgency(facts)];
  const solved = solvedReason(facts);
  return solved.length > 0 ? solved : timeReason(facts, step);
}

const ofAnswer = "他们没告诉你能复议的，最长一年，拿着答复问复议机关。";
const ofSilence = "打电话问复议机关还收不收，说明对方一直没有答复。";

function notAgency({ follows }: Facts): Reason {
  return {
    code: "no-agency",
    text: `复议管行政机关。${follows?.channelName ?? "那一件"}找的不是，或者还不知道是哪个机关。`,
    next: { text: "先到管它的机关举报或者申诉", href: "/complaints/new" },
  };
}

function timeReason(facts: Facts, step: FiledStep): Reason[] {
  const by = reviewBy(facts, step);
  const href = `/complaints/${step.complaintId}`;
  if (!by) {
    const text = "还没有答复，也没到期，没有可复议的。";
    return [{ code: "nothing-to-review", text, next: { text: "答复了，或者到期没答复，记下来再写", href } }];
  }
  if (!isOverdue(by, facts.today)) return [];
  const [from, to] = [by.from, lastDay(by)].map((day) => monthDay(day, facts.today));
  return [
    {
      code: "review-too-late",
      text: `从${from}知道算起，60日到${to}为止，已经过了。`,
      next: { text: answerTo(step, facts.filed) ? ofAnswer : ofSilence, href },
    },
  ];
}
