import type { CallSign } from "@/lib/calls/call";
import { timeInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Block, Claim, Run } from "@/lib/letters/letter";
import { quoted, quotedLast } from "@/lib/letters/wording";
import { type Answers, isTold } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import { amountOf, cameRuns, sumRuns } from "../parts/amount";
import { oneLine } from "../parts/course-caller";
import { areMessages } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { momentOf, recordOf } from "../parts/moment";
import { shownNumbers } from "../parts/numbers";
import { saidWords } from "../parts/said-words";
import { paragraphOf } from "../parts/sheet";
import { standingSigns } from "../parts/subject";
import { callsWithSign, recordedOf, signsInOrder } from "./alleged";
import { busiestHour } from "./hour";
import { lossIn } from "./loss";

/** Below this a single hour is not worth a sentence. */
const worthTelling = 3;

/** What makes the calls a matter for the police: what was lost, what was said, and then each sign as counted and the densest hour. */
export function signStory(facts: Facts, ledger: Ledger): Block[] {
  const signed = facts.calls.filter(({ signs }) => signs.length > 0);
  const said = saidWords(signed, facts.today, ledger);
  const runs = [
    ...signsRuns(signsInOrder, facts, ledger),
    ...believedRuns(facts, ledger),
    ...hourRuns(facts, ledger),
  ];
  const counted: Block[] = runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
  return [...userWords(facts).map(paragraphOf), ...said, ...counted];
}

/** 按我的记录，来电3次疑似诈骗，来电1次通话中或者之后我付了款。 Of these signs; nothing where no call carries one. */
export function signsRuns(signs: readonly CallSign[], { calls }: Facts, ledger: Ledger): Run[] {
  const said = signs.map((sign) => signRuns(sign, calls, ledger)).filter((runs) => runs.length > 0);
  if (said.length === 0) return [];
  return [
    run("按我的记录，"),
    ...said.flatMap((runs, at) => (at === 0 ? runs : [run("，"), ...runs])),
    run("。"),
  ];
}

function signRuns(sign: CallSign, all: LoggedCall[], ledger: Ledger): Run[] {
  const calls = callsWithSign(all, sign);
  if (calls.length === 0) return [];
  const text = `${recordedOf(sign, calls).remark}${amountOf(calls)}`;
  const callIds = calls.map((call) => call.id);
  const where = areMessages(calls) ? "短信" : "来电";
  const source = sign === "flood" ? `同一号码一小时内的${where}，你记了不停的` : `你在${where}里记的`;
  const claim = { id: `sign-${sign}`, text, source, callIds };
  return [...sumRuns(calls, claim, ledger), run(recordedOf(sign, calls).told)];
}

/** What the user takes an unanswered call for is the user's opinion. */
const beliefs: [CallSign, string][] = [
  ["fraud", "像诈骗"],
  ["threat", "是威胁恐吓"],
  ["sells-data", "是倒卖信息"],
];

/** 未接通的来电1次，我认为像诈骗。 */
function believedRuns({ calls }: Facts, ledger: Ledger): Run[] {
  return beliefs.flatMap(([sign, belief]) => {
    const callIds = calls
      .filter((call) => call.signs.includes(sign) && !standingSigns(call).includes(sign))
      .map(({ id }) => id);
    if (callIds.length === 0) return [];
    const text = `未接通的来电${callIds.length}次`;
    const claim = { id: `believed-${sign}`, text, source: `没接通，你记了${belief}`, callIds };
    return [ledger.fact(text, claim), run(`，我认为${belief}。`)];
  });
}

/** What the user wrote about the money and the leak, as it is. */
function userWords({ calls, answers }: Facts): string[] {
  const leak = oneLine(answers.leakSigns);
  const isSold = callsWithSign(calls, "sells-data").length > 0;
  return [
    moneyInWords(answers),
    isSold ? sourceInWords(answers) : "",
    isSold && leak !== "" ? `我发现的线索${toldMark(isTold(answers, "leakSigns"))}：${quotedLast(leak)}` : "",
  ].filter((text) => text !== "");
}

/** 付款和损失的情况：“……”; of an attempt, that nothing was paid; nothing where nothing was lost. */
function moneyInWords(answers: Answers): string {
  const loss = lossIn(answers.moneyLost);
  if (loss === "none") return "";
  const lead = loss === "attempted" ? "我没有付款，经过是" : "付款和损失的情况";
  return `${lead}${toldMark(isTold(answers, "moneyLost"))}：${quotedLast(oneLine(answers.moneyLost))}`;
}

/** 我认为，我的号码可能是从“贝壳找房”（https://www.ke.com）流出的，请核查。 What the user believes, no more. */
function sourceInWords({ appName, appAddress }: Answers): string {
  const [name, address] = [oneLine(appName), oneLine(appAddress)];
  if (name === "" && address === "") return "";
  const where = name === "" ? quoted(address) : `${quoted(name)}${address === "" ? "" : `（${address}）`}`;
  return `我认为，我的号码可能是从${where}流出的，请核查。`;
}

/** 最密的一小时内，9月22日22:05至22:58，170 9000 0000、165 0000 0000来电12次。 */
function hourRuns({ calls, today }: Facts, ledger: Ledger): Run[] {
  const most = busiestHour(calls);
  const [first, last] = [most[0], most.at(-1)];
  if (!first || !last || most.length < worthTelling) return [];
  const text = `一小时内${amountOf(most)}`;
  const claim = { id: "hour", text, source: "任意连续60分钟里最多的", callIds: most.map((call) => call.id) };
  const from = {
    id: "hour-from",
    text: `最密的一小时从${momentOf(first.at, today)}起`,
    source: recordOf(first.at, today),
    callIds: [first.id],
  };
  const to = {
    id: "hour-to",
    text: `到${momentOf(last.at, today)}止`,
    source: recordOf(last.at, today),
    callIds: [last.id],
  };
  return [
    run("最密的一小时内，"),
    ledger.fact(momentOf(first.at, ""), from),
    run("至"),
    ledger.fact(sameDay(first, last) ? timeInBeijing(last.at) : momentOf(last.at, ""), to),
    run("，"),
    ...whoRuns(most, calls, claim, ledger),
    ...cameRuns(most, claim, ledger),
    run("。"),
  ];
}

/** So many numbers of that hour are named; more are counted. */
const namedAtMost = 3;

/** Whose calls they are, where the report speaks of several numbers. */
function whoRuns(most: LoggedCall[], all: LoggedCall[], claim: Claim, ledger: Ledger): Run[] {
  if (new Set(all.map(({ number }) => number)).size < 2) return [];
  const names = [...new Set(most.map(({ profile }) => profile.display))];
  if (names.length <= namedAtMost) return [ledger.fact(names.join("、"), claim)];
  const { shown, beside } = shownNumbers(most.map(({ number }) => number));
  return [ledger.fact(`${shown.length}个号码`, claim), run(beside)];
}

function sameDay(one: LoggedCall, other: LoggedCall): boolean {
  return momentOf(one.at, "").slice(0, -5) === momentOf(other.at, "").slice(0, -5);
}
