import type { Block, Claim, Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { cameInWords, cameRuns } from "../parts/amount";
import { callsByNumber } from "../parts/counted";
import { countingOf, groupsOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { cameAfter } from "../parts/no-of-calls";
import { bracketed, ringsAnsweredRuns } from "../parts/rings-answered";
import { type Charge, chargedWith, chargesOf } from "./charges";
import { noesTo } from "./noes";

/** 被告一被拒绝以后，170 9000 0000、171 0000 0000合计仍来电2次；被告二被拒绝以后仍发来短信1条。 A no that a company heard holds for all its numbers; of one alone only where the story counts less. */
export function afterToldRuns(charges: Charge[], facts: Facts, ledger: Ledger): Run[] {
  const isOne = charges.length < 2;
  if (isOne && isCounted(charges, facts)) return [];
  const leadOf = (at: number) =>
    isOne ? leadOfOne("原告", "被告") : leadOfSeveral(`被告${numeral(at + 1)}`);
  const parts = charges
    .map((charge, at) => toldRuns(charge, at, leadOf(at), isOne, facts, ledger))
    .filter((part) => part.length > 0);
  return parts.flatMap((part, at) => [...part, run(at === parts.length - 1 ? "。" : "；")]);
}

/** The same to the company itself, which may say that it was not: 如由贵方拨打，则我拒绝以后，贵方用170 9000 0000、171 0000 0000合计仍来电4次。 */
export function afterToldBlocks(facts: Facts, ledger: Ledger): Block[] {
  const [charge] = chargesOf(facts);
  if (!charge || isCounted([charge], facts)) return [];
  const told = toldRuns(charge, 0, leadOfOne("我", "贵方"), true, facts, ledger);
  const { done } = countingOf(laterOf(charge, facts));
  return [{ kind: "paragraph", runs: [run(`如由贵方${done}，则`), ...told, run("。")] }];
}

/** first: 第一次 where there were several noes; more: whether the numbers follow. */
type Lead = (first: string, more: boolean) => string;

const leadOfOne =
  (whose: string, who: string): Lead =>
  (first) =>
    `${whose}${first}拒绝以后，${who}`;

/** Of several it is said which of them was told. */
const leadOfSeveral =
  (who: string): Lead =>
  (first, more) =>
    `${who}${first}被拒绝以后${more ? "，" : ""}`;

function toldRuns(
  charge: Charge,
  at: number,
  lead: Lead,
  isOne: boolean,
  facts: Facts,
  ledger: Ledger,
): Run[] {
  const later = laterOf(charge, facts);
  if (later.length === 0) return [];
  const first = noesTo(charge, facts).length > 1 ? "第一次" : "";
  const claim = {
    id: `charged-after-no-${at}`,
    text: `拒绝以后${cameInWords(later)}`,
    source: "从对这一家的第一次拒绝数起",
    callIds: later.map(({ id }) => id),
  };
  const numbers = numbersRuns(later, claim, ledger, isOne ? "用" : "");
  return [
    run(lead(first, numbers.length > 0)),
    ...numbers,
    run("仍"),
    ...cameRuns(later, claim, ledger),
    ...bracketed(ringsAnsweredRuns(later, claim, ledger)),
  ];
}

/** So many numbers are named. */
const namedAtMost = 3;

/** 用170 9000 0000、171 0000 0000合计: whose sum it is, where the letter counts other numbers too. use: 用, or "" where another may have rung from one of them. */
function numbersRuns(later: LoggedCall[], claim: Claim, ledger: Ledger, use: string): Run[] {
  const firsts = [...callsByNumber(later).values()].flatMap(([first]) => first ?? []);
  if (firsts.length < 2) return [];
  const names = firsts.slice(0, namedAtMost).map(({ profile }) => profile.display);
  return [
    run(use),
    ledger.fact(names.join("、"), claim),
    run(`${firsts.length > namedAtMost ? "等号码" : ""}合计`),
  ];
}

/** All that it is charged with from after the first no that it heard and that was about such. */
export function laterOf(charge: Charge, facts: Facts): LoggedCall[] {
  const later = chargedWith(charge).filter(cameAfter(noesTo(charge, facts)));
  return later.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Whether the story has held each of them against a no already. */
function isCounted(charges: Charge[], facts: Facts): boolean {
  const told = new Set(groupsOf(facts.calls).flatMap(({ after }) => after.own.map(({ id }) => id)));
  return charges.every((charge) => laterOf(charge, facts).every(({ id }) => told.has(id)));
}
