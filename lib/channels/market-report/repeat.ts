import { dayInBeijing } from "@/lib/deadlines/beijing";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Reason } from "@/lib/result";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { type FiledStep, latestOf } from "../filed-step";
import { amountOf, cameRuns } from "../parts/amount";
import { tableName } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { momentOf } from "../parts/moment";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { rowsInWords, rowsOf } from "../parts/rows";

/** The same report as it was made before; null when there was none, or the office said it was another's. */
export function earlierReport({ filed }: Facts, channel: string): FiledStep | null {
  const step = latestOf(filed, channel);
  return step?.replies.some(({ outcome }) => outcome === "out-of-remit") ? null : step;
}

/** Calls after the day of the report. */
export function callsSince({ calls }: Facts, { filed }: FiledStep): LoggedCall[] {
  return calls.filter((call) => dayInBeijing(call.at) > filed.on);
}

/** The same facts are not dealt with twice. */
export function nothingNew(facts: Facts, earlier: FiledStep | null): Reason[] {
  if (!earlier || callsSince(facts, earlier).length > 0 || facts.answers.ownWords !== "") return [];
  const text = `${dateInWords(earlier.filed.on)}已经举报过，这些来电里没有之后打来的。同样的事再报一次，不会另行处理。`;
  return [
    { code: "nothing-new", text, next: { text: "再打来，把新的来电选上；或者在“你还想说的”里写新的事实" } },
  ];
}

/** 我已于2026年9月20日举报（举报编号…）。此后又来电5次…。 office: whom this letter goes to. */
export function repeatBlocks(facts: Facts, earlier: FiledStep, ledger: Ledger, office = ""): Block[] {
  const { on, to, receipt, isTold } = earlier.filed;
  const source = sourceOf("那次举报的记录", isTold, "");
  const since = callsSince(facts, earlier);
  const day = ledger.fact(dateInWords(on), {
    id: "reported-on",
    text: "上次举报的日期",
    source,
    callIds: [],
  });
  const number = ledger.fact(receipt, { id: "reported", text: `编号${receipt}`, source, callIds: [] });
  const runs = [
    day,
    run(`，我已就${whichNumbers(facts, since)}${to === "" ? "" : `向${to === office ? "贵部门" : to}`}举报`),
    ...(receipt === "" ? [] : [run(`（${earlier.receiptName}`), number, run("）")]),
    run(`${toldMark(isTold)}。`),
    ...sinceRuns(since, facts.calls, ledger),
  ];
  return [{ kind: "paragraph", runs }];
}

/** 此后又来电5次（来电记录表第8条至第12条），最近一次为2026年10月9日10:26。 */
function sinceRuns(since: LoggedCall[], calls: LoggedCall[], ledger: Ledger): Run[] {
  const last = since.at(-1);
  if (!last) return [];
  const callIds = since.map((call) => call.id);
  const claim = {
    id: "since-report",
    text: `举报后${amountOf(since)}`,
    source: "从举报的第二天数起",
    callIds,
  };
  const latest = {
    id: "since-last",
    text: `最近一次${momentOf(last.at, last.at).slice(-5)}`,
    source: "那条记录",
    callIds: [last.id],
  };
  return [
    run("此后又"),
    ...cameRuns(since, claim, ledger),
    ...bracketed(ringsAnsweredRuns(since, claim, ledger), [
      run(tableName(calls)),
      ledger.fact(rowsInWords(rowsOf(since, calls)), claim),
    ]),
    run(since.length === 1 ? "，时间为" : "，最近一次为"),
    ledger.fact(momentOf(last.at, ""), latest),
    run("。"),
  ];
}

/** 上述号码; 上述部分号码 where some called only since. */
function whichNumbers({ calls }: Facts, since: LoggedCall[]): string {
  const later = new Set(since);
  const told = new Set(calls.filter((call) => !later.has(call)).map(({ number }) => number));
  return calls.every(({ number }) => told.has(number)) ? "上述号码" : "上述部分号码";
}

/** Two offices put nothing together: said before the letter. to: whom this one goes to. */
export function otherOfficeNeed(earlier: FiledStep | null, to: string): Need[] {
  const before = earlier?.filed.to ?? "";
  if (before === "" || before.includes("12315") || before.includes(to) || to.includes(before)) return [];
  const text = `上次交给“${before}”，这次写给“${to}”：不是同一家，不会合并处理`;
  const next = { text: "是同一家不用改；不是，交给上次那家，或者核对对方公司的地址" };
  return [{ code: "other-office", text, required: false, next }];
}
