import type { CallSign } from "@/lib/calls/call";
import type { Claim, Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { amountOf, sumRuns } from "../parts/amount";
import { areMessages } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { standingSigns } from "../parts/subject";
import { callsWithSign, recordedOf } from "./alleged";

/** 按我的记录，来电3次疑似诈骗，来电1次通话中或者之后我付了款。 Of these signs; nothing where no call carries one. */
export function signsRuns(signs: readonly CallSign[], facts: Facts, ledger: Ledger): Run[] {
  const { calls } = facts;
  const marked = signs.filter((sign) => callsWithSign(calls, sign).length > 0);
  const first = marked.slice(0, 1).flatMap((sign) => callsWithSign(calls, sign));
  const said = marked.map((sign, at) => signRuns(sign, facts, at === 0 ? [] : first, ledger));
  if (said.length === 0) return [];
  return [
    run("按我的记录，"),
    ...said.flatMap((runs, at) => (at === 0 ? runs : [run("，"), ...runs])),
    run("。"),
  ];
}

/** before: the calls of what was told first, among which these may be. */
function signRuns(
  sign: CallSign,
  { calls: all, answers }: Facts,
  before: LoggedCall[],
  ledger: Ledger,
): Run[] {
  const calls = callsWithSign(all, sign);
  if (calls.length === 0) return [];
  const { told, remark } = recordedOf(sign, calls, answers.moneyLost);
  const text = `${remark}${amountOf(calls)}`;
  const callIds = calls.map((call) => call.id);
  const where = areMessages(calls) ? "短信" : "来电";
  const source = sign === "flood" ? `同一号码一小时内的${where}，你记了不停的` : `你在${where}里记的`;
  const claim = { id: `sign-${sign}`, text, source, callIds };
  return [
    ...numberRuns(sign, calls, all, claim, ledger),
    ...countRuns(sign, calls, before, claim, ledger),
    run(told),
  ];
}

/** 来电2次; 这2次 where they are the very calls that were told before, 其中1次 where they are some of them. */
function countRuns(
  sign: CallSign,
  calls: LoggedCall[],
  before: LoggedCall[],
  claim: Claim,
  ledger: Ledger,
): Run[] {
  const told = new Set(before);
  const isAmong = sign !== "flood" && told.size > 0 && calls.every((call) => told.has(call));
  if (!isAmong) return sumRuns(calls, claim, ledger);
  return [run(calls.length === before.length ? "这" : "其中"), ledger.fact(amountOf(calls), claim)];
}

/** Whose flood it is, where the report speaks of several numbers. */
function numberRuns(
  sign: CallSign,
  calls: LoggedCall[],
  all: LoggedCall[],
  claim: Claim,
  ledger: Ledger,
): Run[] {
  const [name, ...others] = new Set(calls.map(({ profile }) => profile.display));
  const isOneOfSeveral = new Set(all.map(({ number }) => number)).size > 1 && others.length === 0;
  return sign === "flood" && name !== undefined && isOneOfSeveral ? [ledger.fact(name, claim)] : [];
}

/** What the user takes an unanswered call for is the user's opinion. */
const beliefs: [CallSign, string][] = [
  ["fraud", "诈骗"],
  ["threat", "威胁恐吓"],
  ["sells-data", "买卖个人信息"],
];

/** 未接通的来电1次，我怀疑是诈骗。 */
export function believedRuns({ calls }: Facts, ledger: Ledger): Run[] {
  return beliefs.flatMap(([sign, belief]) => {
    const callIds = calls
      .filter((call) => call.signs.includes(sign) && !standingSigns(call).includes(sign))
      .map(({ id }) => id);
    if (callIds.length === 0) return [];
    const text = `未接通的来电${callIds.length}次`;
    const claim = { id: `believed-${sign}`, text, source: `没接通，你怀疑是${belief}`, callIds };
    return [ledger.fact(text, claim), run(`，我怀疑是${belief}。`)];
  });
}
