import { dayInBeijing } from "@/lib/deadlines/beijing";
import { appealTakenUp } from "@/lib/law/appeal-refs";
import { citeForDays } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { trueCallerNumbers } from "@/lib/law/refs";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { threadOf, wasTakenAs } from "../filed-step";
import { companyName } from "../operator/names";
import { allOf } from "../parts/amount";
import { type Basis, basisBlocks, cited, noBasis, quotation, together } from "../parts/basis";
import { followedOf, handedVerb, originalOf, rootOf, titleAbout, youOf } from "../parts/followed";
import { countingOf } from "../parts/group";
import { type Ledger, openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords, phoneInPrint } from "../parts/person";
import { rowsInWords, rowsOf } from "../parts/rows";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { afterBlocks, callsAfter } from "../parts/since-followed";
import { storyOfSteps } from "../parts/story-of-steps";
import { enclosedInWords } from "./enclosed";
import { isUnknownNumber, othersRequest, tracingRequest, wasCalled } from "./unknown";
import { unshownInWords } from "./unshown";

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

function requests(facts: Facts): string[] {
  return [
    ...(isUnknownNumber(facts) ? [tracingRequest(facts), ...othersRequest(facts)] : []),
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
