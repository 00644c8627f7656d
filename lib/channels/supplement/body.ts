import { dayInBeijing } from "@/lib/deadlines/beijing";
import { appealTakenUp } from "@/lib/law/appeal-refs";
import { citeForDays } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { trueCallerNumbers } from "@/lib/law/refs";
import type { Block, Run } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { threadOf, wasTakenAs } from "../filed-step";
import { companyName } from "../operator/names";
import { allOf } from "../parts/amount";
import { type Basis, basisBlocks, cited, noBasis, quotation, together } from "../parts/basis";
import { followedOf, handedVerb, originalOf, rootOf, titleAbout, youOf } from "../parts/followed";
import { countingOf } from "../parts/group";
import { type Ledger, openLedger, run } from "../parts/ledger";
import { momentOf, recordOf } from "../parts/moment";
import { numberBlocks, numbersNamed } from "../parts/numbers";
import { personInWords, phoneInPrint } from "../parts/person";
import { rowsInWords, rowsOf } from "../parts/rows";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { afterBlocks, callsAfter } from "../parts/since-followed";
import { storyOfSteps } from "../parts/story-of-steps";
import { enclosedInWords, shownIn } from "./enclosed";
import { unshownInWords } from "./unshown";

/** 查无此号: the number shown may have been changed on its way. */
export function isUnknownNumber({ follows }: Facts): boolean {
  return follows?.replies.at(-1)?.outcome === "no-such-number";
}

/** By which line a call came in, and by when an appeal that was incomplete is taken. */
export function supplementBasis(facts: Facts): Basis {
  return together(lineBasis(facts), isAppeal(facts) ? cited([appealTakenUp], facts.today) : noBasis);
}

function isAppeal(facts: Facts): boolean {
  const root = rootOf(facts);
  return root !== null && wasTakenAs(root, "申诉") && !isUnknownNumber(facts);
}

/** Under the rule of each call's day. */
function lineBasis(facts: Facts): Basis {
  if (!isUnknownNumber(facts)) return noBasis;
  const days = facts.calls.map((call) => dayInBeijing(call.at));
  const editions = citeForDays([trueCallerNumbers], days);
  return {
    texts: editions.map((one) => quotation(one.ref)),
    citations: editions.map((one) => one.citation),
  };
}

/** What is supplied: what lies behind the letter, the user's words, and the calls since then. */
function supplied(facts: Facts, ledger: Ledger): Block[] {
  return [
    ...(isUnknownNumber(facts) ? [wasCalled(facts, ledger)] : []),
    paragraphOf(shownInWords(facts)),
    ...linesOf(facts.answers.followWords),
    ...afterBlocks(facts, followedOf(facts), ledger),
  ];
}

/** Where the times and the proof stand, and who has a record of the rest. */
function shownInWords(facts: Facts): string {
  const own = ownLine(facts);
  const enclosed = enclosedInWords(facts, newRows(facts), isUnknownNumber(facts));
  return enclosed + own + unshownInWords(facts, own !== "");
}

/** The calls by the numbers that the answer names as unknown; none where it names none of them. */
function saidUnknown({ calls, follows }: Facts): LoggedCall[] {
  const words = follows?.replies.at(-1)?.words.replace(/[\s-]/g, "") ?? "";
  const said = calls.filter(({ number }) => number !== "" && words.includes(number));
  return said.length === calls.length ? [] : said;
}

/** 171 0000 0000; of several of which none is named, 该答复所指的号码. */
function unknownInWords(facts: Facts, nameOf: typeof numbersNamed): string {
  const said = saidUnknown(facts);
  if (said.length > 0) return nameOf(said);
  return new Set(facts.calls.map(({ number }) => number)).size > 1 ? "该答复所指的号码" : "上述号码";
}

/** 171 0000 0000确曾来电 */
export function didCall(facts: Facts, nameOf = numbersNamed): string {
  return `${unknownInWords(facts, nameOf)}确曾${countingOf(facts.calls).verb}`;
}

/** 17100000000查无此号，但该号码确曾来电; of none that is named 查无此号，但上述号码确曾来电 */
export function saidUnknownBy(facts: Facts, nameOf: typeof numbersNamed): string {
  const said = saidUnknown(facts);
  if (said.length === 0) return `查无此号，但${didCall(facts, nameOf)}`;
  return `${nameOf(said)}查无此号，但${new Set(said.map(({ number }) => number)).size === 1 ? "该" : "这些"}号码确曾${countingOf(facts.calls).verb}`;
}

/** So many times are told; of more the table has them. */
const timesAtMost = 5;

function toldTimes(facts: Facts): LoggedCall[] {
  const said = saidUnknown(facts);
  return said.length > timesAtMost ? [] : said;
}

/** （9月19日18:47、9月28日20:10）: the same in a short text. */
export function timesInShort(facts: Facts): string {
  const times = toldTimes(facts).map(({ at }) => momentOf(at, facts.today));
  return times.length === 0 ? "" : `（${times.join("、")}）`;
}

/** That the number did call and when, whatever it really was. */
function wasCalled(facts: Facts, ledger: Ledger): Block {
  const said = saidUnknown(facts);
  const times = timesRuns(toldTimes(facts), facts.today, ledger);
  const shown = shownIn(facts, said);
  return {
    kind: "paragraph",
    runs: [run(didCall(facts)), ...times, run(`${shown}，可能在传送中被改过号。`)],
  };
}

/** ，时间为9月19日18:47、9月28日20:10 */
function timesRuns(calls: LoggedCall[], today: string, ledger: Ledger): Run[] {
  return calls.flatMap(({ id, at }, nth) => {
    const moment = momentOf(at, today);
    const claim = { id: `unknown-${id}`, text: moment, source: recordOf(at, today), callIds: [id] };
    return [run(nth === 0 ? "，时间为" : "、"), ledger.fact(moment, claim)];
  });
}

/** Whatever number was shown, it came by the user's own operator. */
function ownLine(facts: Facts): string {
  const { complainant, calls } = facts;
  if (!isUnknownNumber(facts) || complainant.operator === "") return "";
  return `我的号码${phoneInPrint(complainant)}由${companyName(facts)}提供服务，${countingOf(calls).noun}${allOf(calls)}经该企业送达。`;
}

/** （其中第7条至第12条是提交之后的）: which rows of the table are new to them; "" where all or none are. */
function newRows(facts: Facts): string {
  const { calls } = facts;
  const step = followedOf(facts);
  const { length } = callsAfter(facts, step);
  if (length === 0 || length === calls.length) return "";
  const rows = rowsInWords(rowsOf(calls.slice(-length), calls));
  return `（其中${rows}是${handedVerb(step)}之后的）`;
}

export function tracingRequest(facts: Facts, named = numbersNamed): string {
  const { noun } = countingOf(facts.calls);
  const said = saidUnknown(facts);
  const which = said.length === 0 ? "上述" : `${named(said)}的`;
  return `请按${noun}时间核查${which}${noun}由哪条线路接入、实际主叫号码是什么，并溯源`;
}

function requests(facts: Facts): string[] {
  return [
    ...(isUnknownNumber(facts) ? [tracingRequest(facts)] : []),
    `请将以上材料并入${originalOf(rootOf(facts) ?? followedOf(facts))}一并办理；材料仍不齐全的，请一次告知还缺什么`,
    ...(isAppeal(facts)
      ? [`请自收到材料之日起5个工作日内决定是否受理，并通知我（${placeInPrint(appealTakenUp)}）`]
      : []),
    "请告知办理期限，并将办理情况书面告知我",
  ];
}

export function supplementBody(facts: Facts) {
  const ledger = openLedger();
  const step = followedOf(facts);
  const root = rootOf(facts) ?? step;
  const you = youOf(root.office);
  const title = titleAbout(root, "补充材料");
  const told = storyOfSteps(
    threadOf(root, facts.filed),
    { to: step.filed.to, you, calls: facts.calls },
    ledger,
  );
  const sections = [
    { title: "提交人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    { title: originalOf(root), blocks: told },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, you) },
    { title: "补充的内容", blocks: supplied(facts, ledger) },
    { title: "依据", blocks: basisBlocks(supplementBasis(facts)) },
    { title: "请求", blocks: requestsOf(requests(facts)) },
  ];
  const to = step.filed.to;
  const blocks = sheet({ title, to, role: "提交人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
