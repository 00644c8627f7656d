import { monthDay } from "@/lib/deadlines/spoken";
import { isAnswer } from "@/lib/filings/outcome";
import { fromCaseData, sourceOf } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { Reason } from "@/lib/result";
import type { Authority, Need } from "../channel";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { numberOf } from "../given-number";
import type { Office } from "../office";
import { isFilingTold } from "./told";

/** The complaint this letter follows. Throws without one: such a letter is refused before it is written. */
export function followedOf({ follows }: Facts): FiledStep {
  if (!follows) throw new Error("a letter that follows nothing");
  return follows;
}

/** What a supplement or a reminder was about in the end: the complaint that went to that office first. */
export function rootOf({ follows, filed }: Pick<Facts, "follows" | "filed">): FiledStep | null {
  if (follows?.office !== "same") return follows;
  const before = filed.find(({ complaintId }) => complaintId === follows.followsId);
  return before ? rootOf({ follows: before, filed }) : follows;
}

/** Why a letter that follows cannot be written when there is nothing to follow. */
export function nothingFollowed({ follows }: Facts): Reason[] {
  if (follows) return [];
  return [
    {
      code: "nothing-followed",
      text: "这封信跟着已提交的那一件走，现在还没有哪一件记下提交。",
      next: { text: "到那件投诉里，记下提交，再从那里写", href: "/complaints" },
    },
  ];
}

/** The user said that it was solved. */
export function solvedReason({ follows, today }: Facts): Reason[] {
  const satisfied = follows?.replies.at(-1)?.outcome === "satisfied";
  if (!follows || (follows.solvedOn === null && !satisfied)) return [];
  const on = follows.solvedOn ?? follows.replies.at(-1)?.on ?? today;
  const next = { text: "又打来了，就在那件投诉里记下来", href: `/complaints/${follows.complaintId}` };
  return [{ code: "followed-solved", text: `${monthDay(on, today)}记了已经办好。`, next }];
}

/** Whether the latest that came back answers the matter itself. */
export function isAnswered(facts: Facts): boolean {
  const root = rootOf(facts);
  const last = root && repliesTo(root, facts.filed).at(-1);
  return last ? isAnswer(last.outcome) : false;
}

/** A letter that goes where the other one went must know where that was. */
export function addresseeNeeds(step: FiledStep | null): Need[] {
  if (step?.filed.to !== "") return [];
  const next = { text: "在那次提交的记录里补上", href: `/complaints/${step.complaintId}` };
  return [{ code: "filed-to", text: "那一件交给了谁", required: true, next }];
}

/** The office the followed complaint went to. */
export function sameAuthority(facts: Facts): Authority {
  const { follows } = facts;
  const name = follows?.filed.to ?? "";
  const why = follows ? `${follows.channelName}交给了这里。` : "跟着已提交的那一件走。";
  return { name, site: "", phone: "", why, source: sourceOf("提交记录", follows?.filed.isTold) };
}

const yous: Partial<Record<Office, string>> = {
  administration: "贵局",
  operator: "贵公司",
  company: "贵公司",
  "report-center": "贵中心",
  court: "贵院",
};

/** 贵局, 贵公司: how a letter to that office calls it. */
export function youOf(office: Office | undefined): string {
  return (office && yous[office]) ?? "贵单位";
}

/** 举报信（信件编号0000 0920 02）; what was only said is no paper. */
export function pieceInWords(step: FiledStep): string {
  return `${isSpoken(step) ? `电话${handedVerb(step)}事项` : step.letterName}${besideOf(step)}`;
}

/** （信件编号0000 0920 02）; "" where there is none. */
function besideOf(step: FiledStep): string {
  const number = numberOf(step);
  const beside = [number && `${number.name}${number.value}`, isFilingTold(step) && fromCaseData].filter(
    Boolean,
  );
  return beside.length === 0 ? "" : `（${beside.join("，")}）`;
}

/** 关于举报（信件编号0000 0920 02）的补充材料: the matter and not its paper, since what was said on the phone has none. */
export function titleAbout(step: FiledStep, letterName: string, what = ""): string {
  return `关于${what}${matterOf(step)}${besideOf(step)}的${letterName}`;
}

/** 原举报, 原投诉, 原申诉: what a later letter goes with. */
export function originalOf(step: FiledStep): string {
  return `原${matterOf(step)
    .replace("电信用户", "")
    .replace(/^.*(?=来信$)/, "")}`;
}

/** 投诉, 举报, 申诉: what was handed in, or said. */
function matterOf({ letterName }: FiledStep): string {
  return letterName.endsWith("来信") ? letterName : letterName.replace(/(材料|[信函书])$/, "");
}

/** 2026年9月20日提交的举报信（信件编号0000 0920 02） */
export function datedPiece(step: FiledStep): string {
  return `${dateInWords(step.filed.on)}${isSpoken(step) ? "的" : "提交的"}${pieceInWords(step)}`;
}

/** 投诉, 反映, 提交: what was done with it; a complaint that was made on the phone is one. */
export function handedVerb(step: FiledStep): "投诉" | "反映" | "提交" {
  if (!isSpoken(step)) return "提交";
  return step.office === "operator" && step.letterName.startsWith("投诉") ? "投诉" : "反映";
}

/** Whether it was said and not handed in. */
export function isSpoken({ filed }: FiledStep): boolean {
  return filed.way === "phone";
}
