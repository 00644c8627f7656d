import type { Block, Run } from "@/lib/letters/letter";
import { numeral } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { aboutAsClause, isCommercial } from "./about";
import { amountOf } from "./amount";
import { patternOf } from "./counted";
import { costRuns, nameRuns } from "./course-caller";
import { briefTotalRuns, ledTotalRuns, momentRuns, momentsRuns, periodRuns, totalRuns } from "./course-count";
import { busiestRuns, frequencyRuns, isBusy } from "./course-frequency";
import { refusalRuns } from "./course-refusal";
import { denialBlocks } from "./debt";
import { denialIn, dunnedAmong } from "./dunned";
import { countingOf, type Group, groupsOf } from "./group";
import { lastedRuns } from "./lasted";
import { type Ledger, run } from "./ledger";
import { amongThem, ofContract, typedIn } from "./of-contract";
import { calledInWords } from "./person";
import { unheardInWords, wasHeard } from "./subject";

/** 事实经过: what happened, in order and counted; one paragraph for each thing the calls were about. */
export function course(facts: Facts, ledger: Ledger): Block[] {
  const groups = groupsOf(facts.calls);
  const [only, ...others] = groups;
  if (!only) return [];
  if (others.length === 0)
    return [
      ...denialBlocks(facts),
      paragraph(storyOf({ ...only, suffix: "" }, facts, ledger)),
      ...consentOf(facts),
    ];
  return [
    ...(dunnedAmong(facts.calls).length > 0 ? [] : denialBlocks(facts)),
    paragraph(overviewOf(facts, groups, ledger)),
    ...groups.map((group, at) => paragraph([run(`（${numeral(at + 1)}）`), ...partOf(group, facts, ledger)])),
    ...consentOf(facts),
  ];
}

/** 我从未同意接收上述商业性来电。 What sells nothing needs no consent, and of what nobody noted a kind of nothing is said. */
function consentOf({ answers, calls }: Facts): Block[] {
  const selling = calls.filter(isCommercial);
  if (!answers.neverAgreed || selling.length === 0) return [];
  return [paragraph([run(`我从未同意接收上述商业性${countingOf(selling).noun}。`)])];
}

/** When, from how many numbers and how often, before it is told thing by thing. */
function overviewOf({ calls, complainant }: Facts, groups: Group[], ledger: Ledger): Run[] {
  const count = totalRuns(calls, "", calledInWords(complainant), ledger);
  const busiest = isToldApart(groups, calls) ? [] : busiestRuns(calls, patternOf(calls), "", ledger);
  const most = busiest.length === 0 ? [] : [run("其中"), ...busiest, run("。")];
  return [...periodRuns(calls, "", ledger), ...count, run("。"), ...most];
}

/** One of the things tells of that very day: two figures of one day are read as a contradiction. */
function isToldApart(groups: Group[], calls: LoggedCall[]): boolean {
  const day = patternOf(calls).busiestDay?.day;
  return groups.some(
    ({ pattern: { busiestDay: most }, calls: own }) => most?.day === day && isBusy(most, own),
  );
}

/** The whole story when all calls are about one thing. */
function storyOf(group: Group, facts: Facts, ledger: Ledger): Run[] {
  return [
    ...periodRuns(group.calls, group.suffix, ledger),
    ...totalRuns(group.calls, group.suffix, calledInWords(facts.complainant), ledger),
    ...aboutRuns(group, ofContract(facts, group.calls), ledger),
    ...detailsOf(group, facts, ledger),
  ];
}

/** One of several things: what it was, how often, and its details. */
function partOf(group: Group, facts: Facts, ledger: Ledger): Run[] {
  const { calls, suffix, unheard, untyped } = group;
  const asked = ofContract(facts, calls);
  if (calls.length === 1) return [...oneCallRuns(group, asked, ledger), ...detailsOf(group, facts, ledger)];
  const isMixed = unheard + untyped.length + asked.length > 0;
  const isBare = isMixed && (suffix !== "none" || unheard === calls.length);
  const lead = group.about === "" ? "类型不明的" : `${group.about}的，`;
  return [
    ...unheardTimes(group, ledger),
    ...(isBare ? briefTotalRuns(group, ledger) : ledTotalRuns(lead, group, ledger)),
    ...(isMixed ? aboutRuns(group, asked, ledger) : [run("。")]),
    run(seenAbove(group)),
    ...detailsOf(group, facts, ledger),
  ].filter(({ text }) => text !== "");
}

/** So many times are told of what nobody heard. */
const timesAtMost = 3;

/** 9月20日21:50、22:15，: a few that only rang, and stand apart. */
function unheardTimes({ calls, suffix, unheard, letter }: Group, ledger: Ledger): Run[] {
  if (suffix !== "none" || unheard < calls.length || calls.length > timesAtMost) return [];
  return [...momentsRuns(calls, letter, ledger), run("，")];
}

/** 9月21日23:02，未显示号码来电1次，是营销，推销什么没有记下。 Of a single one that stands apart. */
function oneCallRuns(group: Group, asked: LoggedCall[], ledger: Ledger): Run[] {
  const about = group.about === "" ? "类型不明" : aboutAsClause(group.about, group.calls);
  const told =
    group.unheard + asked.length > 0
      ? aboutRuns(group, asked, ledger)
      : lastedRuns(`，${about}。`, group, ledger);
  return [
    ...momentRuns(group, ledger),
    ...briefTotalRuns(group, ledger),
    ...told,
    run(seenAbove(group)),
  ].filter(({ text }) => text !== "");
}

/** 同一号码的其他来电见上。 of what nobody noted a kind of, where all of its numbers did something that is known. */
function seenAbove({ suffix, calls, letter }: Group): string {
  const own = new Set(calls);
  const numbers = new Set(calls.map(({ number }) => number));
  const others = letter.filter((call) => !own.has(call) && numbers.has(call.number));
  if (suffix !== "none" || numbers.has("") || new Set(others.map(({ number }) => number)).size < numbers.size)
    return "";
  return `${numbers.size === 1 ? "同一号码" : "这些号码"}的其他${countingOf(others).noun}见上。`;
}

/** ，推销装修。 or, of what was not heard, or noted of no kind, ，其中2次未接通，1次类型不明，其余推销装修。 asked: those of them that sold nothing. */
function aboutRuns(group: Group, asked: LoggedCall[], ledger: Ledger): Run[] {
  const { calls, unheard, untyped, suffix } = group;
  const about = amongThem(aboutAsClause(group.about, group.calls), typedIn(group), asked.length);
  if (unheard + untyped.length === 0) return lastedRuns(about === "" ? "。" : `，${about}。`, group, ledger);
  const callIds = calls.filter((call) => !wasHeard(call)).map(({ id }) => id);
  if (unheard === calls.length) return [run(`，${unheardInWords(calls)}。`)];
  const source = "记了未接、响一声挂的来电";
  const count = { id: `unheard${suffix}`, text: `未接通${unheard}次`, source, callIds };
  const rest = about === "" ? "" : `，其余${about}`;
  const rang = unheard === 0 ? [] : [ledger.fact(`${unheard}次`, count), run("未接通")];
  const some = [rang, untypedRuns(group, ledger)].filter((one) => one.length > 0);
  return [
    run("，其中"),
    ...some.flatMap((one, at) => (at === 0 ? one : [run("，"), ...one])),
    ...lastedRuns(`${rest}。`, group, ledger),
  ];
}

/** 1次类型不明 */
function untypedRuns({ untyped, suffix }: Group, ledger: Ledger): Run[] {
  if (untyped.length === 0) return [];
  const callIds = untyped.map(({ id }) => id);
  const text = `类型不明${amountOf(untyped)}`;
  const claim = { id: `untyped${suffix}`, text, source: "没有记类型的记录", callIds };
  return [ledger.fact(amountOf(untyped), claim), run("类型不明")];
}

function detailsOf(group: Group, facts: Facts, ledger: Ledger): Run[] {
  return [
    ...denialIn(group, facts),
    ...frequencyRuns(group, ledger),
    ...nameRuns(group, ledger),
    ...refusalRuns(group, facts.today, ledger),
    ...costRuns(group, facts.today, ledger),
  ];
}

function paragraph(runs: Run[]): Block {
  return { kind: "paragraph", runs };
}
