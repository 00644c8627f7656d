import type { Refusal } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { fromCaseData } from "@/lib/letters/from-case-data";
import type { RankedSentence } from "@/lib/letters/length";
import { dateAfter } from "@/lib/letters/wording";
import { afterInShort, ownAfterInShort, saysWentOn, wentOnBy } from "./after-in-short";
import type { AfterNo } from "./after-no";
import { callWith } from "./counted";
import { countingOf, type Group } from "./group";
import type { Manner } from "./manner";
import { sharedYear } from "./moment";
import { proofInWords } from "./proof";
import { evidenceOfRefusal, heardByCaller, saidInWords, toldNoMore } from "./refused";
import { toldAlone } from "./refused-whom";
import { toldAmong } from "./told";
import { isSaidIn } from "./where-told";

/**
 * 9月14日我明确表示不要再打（有录音），此后仍来电9次。 Of several matters the one that went on most, the noes about the others
 * behind it; where there is no room, all of them counted.
 */
export function refusedInShort(groups: Group[], manner: Manner): RankedSentence {
  const refused = groups.filter(({ after }) => firstOf(after) !== undefined);
  const [worst, ...others] = refused.sort((a, b) => rankOf(b) - rankOf(a) || weightOf(b) - weightOf(a));
  if (!worst) return { text: "", rank: 1 };
  const no = groups.length > 1 ? noAmong(worst, manner) : noInShort(worst, manner);
  const whom = toldAlone(worst);
  const told = `${no}${afterInShort(worst, manner, whom)}。`;
  const one = {
    text: told + eachInShort(worst, others, manner),
    rank: others.length > 0 ? 1.2 : manner.isSpoken ? 0.85 : 0.63,
  };
  const bare = { text: allInShort(refused, manner, () => ""), rank: 0.02 };
  const least = { text: allInShort(refused, manner, saysWentOn), rank: 0.25, shorter: bare };
  const all = { text: allInShort(refused, manner, wentOnBy), rank: 0.45, shorter: least };
  if (all.text === "") return { ...one, rank: Math.min(one.rank, 0.5) };
  const rest = restOf(firstNoOf(worst), others);
  const wentOn = worst.after.own.length > 0 ? ownAfterInShort(worst, whom) : "";
  const brief = { text: `${no}${wentOn}。`, rank: 0.44, shorter: all };
  const nameless = { ...manner, namedLater: worst.after.others };
  const counted = { text: `${no}${afterInShort(worst, nameless, whom)}。`, rank: 0.5, shorter: brief };
  if (rest.length === 0) return repeated({ ...one, shorter: counted }, worst, manner);
  return {
    ...one,
    shorter: { text: told + furtherInShort(worst, others, manner), rank: 1.1, shorter: all },
  };
}

/** The same with what there is room for: that it was said again, and before that who gave the refused name. */
function repeated(told: RankedSentence, worst: Group, manner: Manner): RankedSentence {
  const again = withAgain(told.text, worst, manner);
  const named = sayingSame(again, worst);
  const rank = manner.isSpoken ? 1.45 : 3.2;
  const said = again === told.text ? told : { text: again, rank, shorter: told };
  return named === again ? said : { text: named, rank, shorter: said };
}

/** The sentence of the others, from 另有 to its stop. */
const furtherNamed = /^([^。]*?(?:；|，此后)另有)([^。]*)(.*)$/s;

/** ；另有其他号码的来电5次（其中有的自称“安心装饰”，与我拒绝过的来电相同）: where there is room. */
function sayingSame(told: string, { after, letter }: Group): string {
  const [, lead = "", others = "", more = ""] = furtherNamed.exec(told) ?? [];
  if (lead === "") return told;
  const refused = after.nos.flatMap(({ callId }) => callWith(letter, callId) ?? []);
  const same = `，与我拒绝过的${countingOf(refused).noun}相同`;
  return `${lead}${others.replace(selfNamed, `$&${same}`)}${more}`;
}

/** 自称“安心装饰”, 自称“安心装饰”或者署名仍为【安心装饰】: up to the end of what the others gave as their name. */
const selfNamed = /(?<=[（，其的电信])自称“[^（）；]*[”】等]/;

/** 此后仍来电4次（9月30日我再次拒绝）；另有…: beside the calls of whom it was said to, never behind those of others. */
function withAgain(told: string, worst: Group, manner: Manner): string {
  const { nos, own, told: numbers } = worst.after;
  const [second, ...more] = nos.slice(1);
  if (!second) return told;
  const day = dayOfNo(second, worst);
  const came = own.length > 0 && numbers.length === 1 ? ownAfterInShort(worst, toldAlone(worst)) : "";
  if (came === "") return `${told}${againAlone(worst, second, day)}。`;
  const again = more.length > 0 ? `我又拒绝${more.length + 1}次` : `${day}我再次拒绝`;
  return told.replace(came, `${came}${manner.beside(again)}`);
}

/** 此后我又明确拒绝2次; 9月30日我又对17100000000明确拒绝 where each number was told by itself. */
function againAlone(worst: Group, second: Refusal, day: string): string {
  const { nos } = worst.after;
  if (nos.length > 2) return `此后我又明确拒绝${nos.length - 1}次`;
  const whom = toldAlone(worst, second);
  return `${day}我${whom === "" ? "再次" : `又对${whom}`}明确拒绝`;
}

function dayOfNo({ at }: Refusal, { pattern }: Group): string {
  return dateAfter(dayInBeijing(at), sharedYear(pattern.first ?? "", pattern.last ?? ""));
}

/** The one no that is told with its day: the others of that matter are told nowhere else. */
const firstNoOf = ({ after }: Group) => after.nos.slice(0, 1);

/** What a caller was told itself comes before what only the operator heard of. */
const firstOf = ({ nos, blocks }: AfterNo) => nos[0] ?? blocks[0];

/** A no stands under the matter in which it was said; the first of a letter always can. */
function rankOf(group: Group): number {
  const first = firstOf(group.after);
  return (group.after.nos.length > 0 ? 2 : 0) + (first && isSaidIn(first, group) ? 1 : 0);
}

const weightOf = ({ after: { own } }: Group) => own.length;

const nameOfGroup = ({ about }: Group) => about || "类型不明";

/** 推销装修的，9月14日我明确表示不要再打; 9月14日我对10010明确表示不要再打 where one number alone was about it. */
function noAmong(group: Group, manner: Manner): string {
  const said = noInShort(group, manner);
  const isAlone = new Set(group.calls.map(({ number }) => number)).size === 1;
  return isAlone && toldAlone(group) !== "" ? said : `${nameOfGroup(group)}的，${said}`;
}

/** 9月14日我明确表示不要再打（有录音）; 9月14日我对17090000000明确表示不要再打 in a letter about several numbers. */
function noInShort(group: Group, manner: Manner): string {
  const { after, calls } = group;
  const first = firstOf(after);
  if (!first) return "";
  const proof = proofInWords(evidenceOfRefusal(first, calls));
  const mark = manner.mark(first.caseDataAt ? fromCaseData : "");
  const day = dayOfNo(first, group);
  const whom = toldAlone(group);
  const inCall = first.callId !== null && heardByCaller(first);
  const said = inCall
    ? `我${whom === "" ? "" : `对${whom}`}明确表示${toldNoMore(first.callId ?? "", calls)}`
    : saidInWords(first, calls, ({ number }) => number);
  return `${day}${said}${proof === "" ? "" : manner.beside(proof)}${mark}`;
}

/** The others of which a caller was told, each with the noes that were said in it and not told already (told): one counts once. */
function restOf(told: Refusal[], others: Group[]): { group: Group; nos: Refusal[] }[] {
  const known = new Set(told.map(({ id }) => id));
  return others
    .filter(({ after }) => after.nos.length > 0)
    .map((group) => {
      const nos = group.after.nos.filter((no) => !known.has(no.id) && isSaidIn(no, group));
      for (const { id } of nos) known.add(id);
      return { group, nos };
    })
    .filter(({ group, nos }) => nos.length + group.after.own.length > 0);
}

/** 推销教育培训的，我也明确拒绝1次，此后仍来电1次。 */
function eachInShort(worst: Group, others: Group[], manner: Manner): string {
  return restOf(firstNoOf(worst), others)
    .map(
      ({ group, nos }) =>
        `${nameOfGroup(group)}的${noesInWords(nos, "，我也", manner)}${afterInShort(group, manner)}。`,
    )
    .join("");
}

/** 我明确拒绝过12次，被拒绝过的号码此后又来电12次。 */
function allInShort(refused: Group[], manner: Manner, laterOf: Later): string {
  const [first, ...others] = refused.filter(({ after }) => after.nos.length > 0);
  if (!first) return "";
  const all = [{ group: first, nos: first.after.nos }, ...restOf(first.after.nos, others)];
  return countedInShort(all, "我", manner, laterOf);
}

/** 此外我还明确拒绝2次，被拒绝后又来电1次: every no but the one that was told with its day. */
function furtherInShort(worst: Group, others: Group[], manner: Manner): string {
  const rest = restOf(worst.after.nos, others);
  const nos = [...worst.after.nos.slice(1), ...rest.flatMap((one) => one.nos)];
  const own = others.filter(({ after }) => after.nos.length > 0).flatMap(({ after }) => after.own);
  return joined(noesInWords(nos, "此外我还", manner), wentOnBy(own));
}

const joined = (no: string, later: string) => `${[no, later].filter((part) => part !== "").join("，")}。`;

/** What came after all of the noes: by its numbers, or in one sum. */
type Later = typeof wentOnBy;

function countedInShort(
  told: ReturnType<typeof restOf>,
  who: string,
  manner: Manner,
  laterOf: Later,
): string {
  const no = noesInWords(
    told.flatMap(({ nos }) => nos),
    who,
    manner,
  );
  const later = laterOf(told.flatMap(({ group }) => group.after.own));
  return joined(no, later);
}

function noesInWords(nos: Refusal[], who: string, manner: Manner): string {
  const told = manner.mark(toldAmong(nos, "次"));
  return nos.length === 0 ? "" : `${who}明确拒绝${nos.length}次${told}`;
}
