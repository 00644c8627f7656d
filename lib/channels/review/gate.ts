import type { Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { placeInPrint } from "@/lib/law/print";
import { againstNoCase } from "@/lib/law/receipt-refs";
import type { Reason } from "@/lib/result";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { nothingFollowed, rootOf, solvedReason } from "../parts/followed";
import { applyBy, daysOfSilence, isOfCrime, respondentOf, reviewByUntold, silentDays } from "./time";

export function reviewClosed(facts: Facts): Reason[] {
  const step = respondentOf(facts);
  if (!facts.follows) return nothingFollowed(facts);
  if (!step) return [notAgency(facts)];
  const solved = solvedReason(facts);
  return solved.length > 0 ? solved : timeReason(facts, step);
}

const ofCrime: Reason = {
  code: "of-crime",
  text: `公安按刑事案件办的，不走行政复议。给了不予立案通知书的，收到7日内向原公安机关申请复议（${placeInPrint(againstNoCase)}），不服再申请复核。`,
};

const ofSilence = "打电话问复议机关还收不收，说明对方一直没有答复。";
const ofDelay = "因为不可抗力这样的事耽误的，问复议机关";

function notAgency({ follows, filed }: Facts): Reason {
  const root = rootOf({ follows, filed });
  if (root && isOfCrime(root, filed)) return ofCrime;
  return {
    code: "no-agency",
    text: `复议管行政机关。${follows?.channelName ?? "那一件"}找的不是，或者还不知道是哪个机关。`,
    next: { text: "先到管它的机关举报或者申诉", href: "/complaints/new" },
  };
}

function timeReason(facts: Facts, step: FiledStep): Reason[] {
  const by = applyBy(facts, step);
  if (by) return isOverdue(by, facts.today) ? [tooLate(facts, step, by)] : [];
  const silent = daysOfSilence(facts, step);
  return silent !== null && silent >= silentDays ? [] : [tooEarly(step, silent)];
}

function tooEarly({ complaintId }: FiledStep, silent: number | null): Reason {
  const none = "还没有答复，也没到期，没有可复议的。";
  const text =
    silent === null ? none : `${none}没有规定多久答复的，交上去满${silentDays}日再写，现在${silent}日。`;
  const next = { text: "答复了，或者到期没答复，记下来再写", href: `/complaints/${complaintId}` };
  return { code: "nothing-to-review", text, next };
}

function tooLate(facts: Facts, step: FiledStep, by: Deadline): Reason {
  const [from, to] = [by.from, lastDay(by)].map((day) => monthDay(day, facts.today));
  const year = reviewByUntold(facts, step);
  const isOpen = !facts.answers.untoldReview && year !== null && !isOverdue(year, facts.today);
  const href = `/complaints/${step.complaintId}`;
  return {
    code: "review-too-late",
    text: `从${from}知道算起，${by.span.count === silentDays ? "60日" : "一年"}到${to}为止，已经过了。`,
    next: isOpen
      ? { text: "他们没告诉你可以复议、找哪个机关、多少天以内，勾选这一项：最长一年" }
      : { text: answerTo(step, facts.filed) ? ofDelay : ofSilence, href },
  };
}

/** Of silence without a term nobody can say until when: told, and not refused. */
export function termNeed(facts: Facts, step: FiledStep | null): Need[] {
  const silent = step && daysOfSilence(facts, step);
  if (silent === null || silent < silentDays) return [];
  const isLong = silent > 2 * silentDays;
  const text = `没有规定多久答复，交上去${silent}日了，复议到哪天为止说不准${isLong ? "，可能已经过了" : ""}`;
  const next = { text: "尽快交；先打电话问复议机关收不收" };
  return [{ code: "review-term", text, required: false, next }];
}
