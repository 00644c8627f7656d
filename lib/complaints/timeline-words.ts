import type { Channel } from "@/lib/channels/channel";
import { replyNumberName } from "@/lib/channels/given-number";
import type { Office } from "@/lib/channels/office";
import { outcomeName } from "@/lib/channels/outcomes-here";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { HistoryEntry, Told } from "@/lib/filings/history";
import type { Filed } from "@/lib/filings/step";
import { filingWayNames } from "@/lib/filings/way";
import { fromCaseData } from "./told-receipt";

/** What the sentences about one complaint need of its channel. */
export type Named = {
  channelName: string;
  letterName: string;
  role: string;
  receiptName: string;
  office: Office;
  begins: "calls" | "step";
};

export function namedBy({
  name: channelName,
  letterName,
  role,
  receiptName,
  office,
  begins,
}: Channel): Named {
  return { channelName, letterName, role, receiptName, office, begins };
}

/**
 * 向辽宁省通信管理局申诉, by what the person is called there; 向某某法院提交民事起诉状 where that tells no verb, and for
 * a letter that follows up another one.
 */
export function filedInWords({ to }: Pick<Filed, "to">, { role, letterName, begins }: Named): string {
  if (to === "") return `提交${letterName}`;
  const tellsVerb = begins === "calls" && /^..人$/.test(role);
  return `向${to}${tellsVerb ? role.slice(0, -1) : `提交${letterName}`}`;
}

export function whatHappened(said: Told, named: Named): string {
  switch (said.kind) {
    case "filed":
      return filedInWords(said, named);
    case "replied":
      return `${named.channelName}：${outcomeName(said.outcome, named)}`;
    case "solved":
      return "不再打来，已结束";
    case "reopened":
      return "又打来了";
  }
}

/** 网上提交，第1版: how it was handed in; "" for anything else. */
export function wayInWords(said: Told): string {
  if (said.kind !== "filed") return "";
  return `${filingWayNames[said.way]}提交${said.version ? `，第${said.version}版` : ""}`;
}

/** Their words, or a note. */
export function wordsOf(said: Told): string {
  if (said.kind !== "replied") return said.note;
  return said.words === "" ? "" : `“${said.words}”`;
}

/** The number that came with it, by what it is; null when none did. */
export function numberIn(said: Told, named: Named): { name: string; value: string } | null {
  if (!("receipt" in said) || said.receipt === "") return null;
  const name = said.kind === "replied" ? replyNumberName(said, named) : named.receiptName;
  return { name, value: said.receipt };
}

/** Beside a date that was counted from a day which only case data tells. */
export const countedFromCaseData = "从案件数据里的提交日期算起";
export const countedFromToldAnswer = "从案件数据里的答复日期算起";

/** 通管局申诉：满30日，没有答复 */
export function missedInWords(
  { span, status }: Deadline,
  { channelName }: Pick<Named, "channelName">,
): string {
  const days = `${span.count}${span.unit === "日" ? "日" : "个工作日"}`;
  return `${channelName}：${status === "本人希望" ? `信里希望的${days}满了` : `满${days}`}，没有答复`;
}

/** 通管局申诉：最晚给出答复 */
export function awaitedInWords({ name }: Deadline, { channelName }: Pick<Named, "channelName">): string {
  return `${channelName}：${name}`;
}

/**
 * 10月12日补记; 原来写的是9月28日，10月13日改; 10月14日撤回: how what stands here came to stand here. Of what a case file tells:
 * 案件数据称10月12日补记; 来自案件数据，12月1日读入; 案件数据称10月13日改过.
 */
export function marksOf(entry: HistoryEntry, named: Named, today: Day): string[] {
  const { first, said, changes, takenBackAt } = entry;
  const on = (instant: string) => monthDay(dayInBeijing(instant), today);
  const firstOn = "on" in first.said ? first.said.on : said.on;
  const by = (isTold: boolean) => (isTold ? "案件数据称" : "");
  const isLate = dayInBeijing(first.recordedAt) > firstOn;
  const late = isLate ? [`${by(Boolean(first.caseDataAt))}${on(first.recordedAt)}补记`] : [];
  const told = first.caseDataAt ? [`${fromCaseData}，${on(first.caseDataAt)}读入`] : [];
  const changed = changes.flatMap(({ recordedAt, isTold, before, after }) => {
    const when = `${by(isTold)}${on(recordedAt)}`;
    const was = wasInWords(before, after, named, today);
    if (was !== "") return [`${was}，${when}改${isTold ? "过" : ""}`];
    const proof = proofInWords(proofOf(before), proofOf(after));
    return proof === "" ? [] : [`${when}${proof}`];
  });
  const back = takenBackAt ? [`${by(entry.isTakenBackTold)}${on(takenBackAt)}撤回`] : [];
  return [...late, ...told, ...changed, ...back];
}

/** What was done with the files beside it; "" when nothing. */
function proofInWords(before: string[], after: string[]): string {
  const isMore = after.some((id) => !before.includes(id));
  const isLess = before.some((id) => !after.includes(id));
  if (isMore) return isLess ? "换了凭据" : "添了凭据";
  return isLess ? "去掉了凭据" : "";
}

export function proofOf(said: Told): string[] {
  return "evidenceIds" in said ? said.evidenceIds : [];
}

/** 原来写的是9月28日，没写申诉编号: what was said otherwise before, part by part; "" when nothing was. */
function wasInWords(before: Told, after: Told, named: Named, today: Day): string {
  const now = new Set(partsOf(after, named, today).map(({ text }) => text));
  const was = partsOf(before, named, today).filter(({ text }) => !now.has(text));
  const said = was.filter(({ isSaid }) => isSaid).map(({ text }) => text);
  const unsaid = was.filter(({ isSaid }) => !isSaid).map(({ text }) => text);
  if (said.length > 0) return `原来写的是${[...said, ...unsaid].join("，")}`;
  return unsaid.length > 0 ? `原来${unsaid.join("，")}` : "";
}

type Part = { text: string; isSaid: boolean };

function partsOf(said: Told, named: Named, today: Day): Part[] {
  const part = (text: string): Part => ({ text, isSaid: true });
  const maybe = (name: string, value: string, shown: string): Part =>
    value === "" ? { text: `没写${name}`, isSaid: false } : part(shown);
  const number = (name: string, receipt: string) => maybe(name, receipt, `${name}${receipt}`);
  const quoted = (name: string, text: string) => maybe(name, text, `${name}“${text}”`);
  const day = part(monthDay(said.on, today));
  switch (said.kind) {
    case "filed":
      return [
        day,
        part(filingWayNames[said.way]),
        part(said.to),
        number(named.receiptName, said.receipt),
        quoted("备注", said.note),
      ];
    case "replied":
      return [
        day,
        part(outcomeName(said.outcome, named)),
        quoted("答复内容", said.words),
        number(said.receipt === "" ? "编号" : replyNumberName(said, named), said.receipt),
      ];
    default:
      return [day, quoted("备注", said.note)];
  }
}
