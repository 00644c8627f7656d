import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { HistoryEntry, Told } from "@/lib/filings/history";
import { outcomeNames } from "@/lib/filings/outcome";
import type { Filed } from "@/lib/filings/step";
import { filingWayNames } from "@/lib/filings/way";

/** What the sentences about one complaint need of its channel. */
export type Named = { channelName: string; letterName: string; role: string; receiptName: string };

/** 向辽宁省通信管理局申诉, by what the person is called there; 向某某法院提交民事起诉状 where that tells no verb. */
export function filedInWords({ to }: Pick<Filed, "to">, { role, letterName }: Named): string {
  const verb = /^..人$/.test(role) ? role.slice(0, -1) : `提交${letterName}`;
  return to === "" ? `提交${letterName}` : `向${to}${verb}`;
}

export function whatHappened(said: Told, named: Named): string {
  switch (said.kind) {
    case "filed":
      return filedInWords(said, named);
    case "replied":
      return `${named.channelName}：${outcomeNames[said.outcome]}`;
    case "solved":
      return "不再打来，结了";
    case "reopened":
      return "又打来了";
  }
}

/** How it was handed in, their words, a note: whatever else was said of it. */
export function moreOf(said: Told): string[] {
  switch (said.kind) {
    case "filed":
      return [
        `${filingWayNames[said.way]}提交${said.version ? `，第${said.version}版` : ""}`,
        said.note,
      ].filter(Boolean);
    case "replied":
      return said.words === "" ? [] : [`“${said.words}”`];
    default:
      return said.note === "" ? [] : [said.note];
  }
}

/** 满15日，没有回音 */
export function missedInWords({ span }: Deadline): string {
  return `满${span.count}${span.unit === "日" ? "日" : "个工作日"}，没有回音`;
}

/** 10月12日补记; 原来写的是9月28日，10月13日改; 10月14日撤回: how what stands here came to stand here. */
export function marksOf(
  { first, said, changes, takenBackAt }: HistoryEntry,
  named: Named,
  today: Day,
): string[] {
  const on = (instant: string) => monthDay(dayInBeijing(instant), today);
  const firstOn = "on" in first.said ? first.said.on : said.on;
  const late = dayInBeijing(first.recordedAt) > firstOn ? [`${on(first.recordedAt)}补记`] : [];
  const changed = changes.flatMap(({ recordedAt, before, after }) => {
    const was = wasInWords(before, after, named, today);
    if (was.length > 0) return [`原来写的是${was.join("，")}，${on(recordedAt)}改`];
    return isSameProof(before, after) ? [] : [`${on(recordedAt)}添了凭据`];
  });
  return [...late, ...changed, ...(takenBackAt ? [`${on(takenBackAt)}撤回`] : [])];
}

function isSameProof(before: Told, after: Told): boolean {
  return JSON.stringify(proofOf(before)) === JSON.stringify(proofOf(after));
}

export function proofOf(said: Told): string[] {
  return "evidenceIds" in said ? said.evidenceIds : [];
}

/** What was said otherwise before, part by part. */
function wasInWords(before: Told, after: Told, named: Named, today: Day): string[] {
  const then = partsOf(before, named, today);
  const now = new Set(partsOf(after, named, today));
  return then.filter((part) => !now.has(part));
}

function partsOf(said: Told, { receiptName }: Named, today: Day): string[] {
  const day = monthDay(said.on, today);
  const number = (receipt: string) => (receipt === "" ? `没有${receiptName}` : `${receiptName}${receipt}`);
  const quoted = (name: string, text: string) => (text === "" ? `没有${name}` : `${name}“${text}”`);
  switch (said.kind) {
    case "filed":
      return [day, filingWayNames[said.way], said.to, number(said.receipt), quoted("备注", said.note)];
    case "replied":
      return [day, outcomeNames[said.outcome], quoted("他们的话", said.words), number(said.receipt)];
    default:
      return [day, quoted("备注", said.note)];
  }
}
