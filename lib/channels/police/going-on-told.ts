import type { Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { amountOf, cameRuns } from "../parts/amount";
import { callsByNumber } from "../parts/counted";
import { countingOf, groupsOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { profileOf } from "../parts/numbers";
import { sameNamedNumbers, stillSameName } from "../parts/others-after";
import { selfNamesInWords } from "../parts/self-named";
import { signsBorneOut } from "./alleged";
import { goingOn } from "./pestering";

/** 我明确拒绝以后，170 9000 0000仍来电4次，另有171 0000 0000的来电自称“安心装饰”。 Said first where nothing worse was marked: it is why one reports at all. */
export function goingOnRuns({ calls }: Facts, ledger: Ledger): Run[] {
  const went = goingOn(calls);
  if (went.length === 0 || signsBorneOut(calls).length > 0) return [];
  const each = [...callsByNumber(went)].flatMap(([number, own], at) => [
    ...(at === 0 ? [] : [run("、")]),
    ...numberRuns(number, own, ledger),
  ]);
  return [run("我明确拒绝以后，"), ...each, ...otherNumbers(calls, ledger), run("。")];
}

/** So many of them are named. */
const namedAtMost = 3;

/** ，另有171 0000 0000的来电自称“安心装饰”: whoever was told no, under another number. */
function otherNumbers(calls: LoggedCall[], ledger: Ledger): Run[] {
  const same = groupsOf(calls).flatMap(stillSameName);
  const firsts = [...callsByNumber(same).values()].flatMap(([first]) => first ?? []);
  if (firsts.length === 0 || firsts.length > namedAtMost || same.some(({ number }) => number === ""))
    return [];
  const named = `的${countingOf(same).noun}${selfNamesInWords(same)}`;
  return [run("，另有"), ...sameNamedNumbers(firsts, ledger), run(named)];
}

function numberRuns(number: string, own: LoggedCall[], ledger: Ledger): Run[] {
  const name = profileOf(own, number).display;
  const callIds = own.map(({ id }) => id);
  const claim = {
    id: `going-on:${number}`,
    text: `${name}被拒绝后${amountOf(own)}`,
    source: "从第一次拒绝数起",
    callIds,
  };
  return [ledger.fact(name, claim), run("仍"), ...cameRuns(own, claim, ledger)];
}
