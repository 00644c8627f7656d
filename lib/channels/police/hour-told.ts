import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Claim, Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { amountOf, cameRuns } from "../parts/amount";
import { type Ledger, run } from "../parts/ledger";
import { momentOf, recordOf } from "../parts/moment";
import { countedInWords, shownNumbers } from "../parts/numbers";
import { wasHeard } from "../parts/subject";
import { busiestHour } from "./hour";

/** Below this a single hour is not worth a sentence. */
const worthTelling = 3;

/** 最密的一小时内，9月22日22:05至22:58，170 9000 0000、165 0000 0000来电12次，其中4次未接通。 */
export function hourRuns({ calls, today }: Facts, ledger: Ledger): Run[] {
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
    ledger.fact(untilInWords(first, last), to),
    run("，"),
    ...whoRuns(most, calls, claim, ledger),
    ...cameRuns(most, claim, ledger),
    ...unheardRuns(most, ledger),
    run("。"),
  ];
}

/** ，其中4次未接通: how many of them only rang. */
function unheardRuns(most: LoggedCall[], ledger: Ledger): Run[] {
  const callIds = most.filter((call) => !wasHeard(call)).map(({ id }) => id);
  if (callIds.length === 0) return [];
  if (callIds.length === most.length) return [run("，均未接通")];
  const text = `这一小时未接通${callIds.length}次`;
  const claim = { id: "hour-unheard", text, source: "记了未接、响一声挂的来电", callIds };
  return [run("，其中"), ledger.fact(`${callIds.length}次`, claim), run("未接通")];
}

/** So many numbers of that hour are named; more are counted. */
const namedAtMost = 3;

/** Whose calls they are, where the report speaks of several numbers. */
function whoRuns(most: LoggedCall[], all: LoggedCall[], claim: Claim, ledger: Ledger): Run[] {
  if (new Set(all.map(({ number }) => number)).size < 2) return [];
  const names = [...new Set(most.map(({ profile }) => profile.display))];
  if (names.length <= namedAtMost) return [ledger.fact(names.join("、"), claim)];
  const { shown, beside } = shownNumbers(most.map(({ number }) => number));
  return [ledger.fact(countedInWords(shown), claim), run(beside)];
}

/** 22:58, or 1月1日00:11 on the next day, with its year where it is another. */
function untilInWords(first: LoggedCall, last: LoggedCall): string {
  if (dayInBeijing(first.at) === dayInBeijing(last.at)) return timeInBeijing(last.at);
  return momentOf(last.at, dayInBeijing(first.at));
}
