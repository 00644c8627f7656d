import { toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { quoted, quotedLast } from "@/lib/letters/wording";
import type { Answers } from "../answers";
import { isTold } from "../answers-said";
import type { Facts, LoggedCall } from "../facts";
import { knownRuns } from "../parts/course-caller";
import type { Ledger } from "../parts/ledger";
import { oneLine } from "../parts/one-line";
import { saidWords } from "../parts/said-words";
import { paragraphOf } from "../parts/sheet";
import { callsWithSign, signsInOrder } from "./alleged";
import { goingOnRuns } from "./going-on-told";
import { hourRuns } from "./hour-told";
import { lossIn } from "./loss";
import { disturbing, isAboutHowOften, soldAfterNo } from "./pestering";
import { believedRuns, signsRuns } from "./signs-told";

/** What makes the calls a matter for the police: what was lost, each sign as counted, what was said, and the densest hour where it matters how often. */
export function signStory(facts: Facts, ledger: Ledger): Block[] {
  const counted = [
    ...signsRuns(signsInOrder, facts, ledger),
    ...believedRuns(facts, ledger),
    ...goingOnRuns(facts, ledger),
  ];
  const said = saidWords(telling(facts.calls), facts.today, ledger);
  const hour = isAboutHowOften(facts.calls) ? hourRuns(facts, ledger) : [];
  const isThreat = said.length > 0 && areThreats(facts.calls);
  const told = isThreat ? [...said, ...paragraphs(counted)] : [...paragraphs(counted), ...said];
  const known = paragraphs(knownRuns(facts.calls));
  return [...userWords(facts).map(paragraphOf), ...known, ...told, ...paragraphs(hour)];
}

/** Nothing was marked but threats: their words say it, before any count. */
function areThreats(calls: LoggedCall[]): boolean {
  return (
    calls.every(({ signs }) => signs.every((sign) => sign === "threat" || sign === "flood")) &&
    callsWithSign(calls, "threat").length > 0
  );
}

function paragraphs(runs: Run[]): Block[] {
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

/** What was marked; where nothing was, the messages by which somebody pesters show what they are, or what was sold after a no. */
function telling(calls: LoggedCall[]): LoggedCall[] {
  const marked = calls.filter(({ signs }) => signs.length > 0);
  if (marked.length > 0) return marked;
  const sent = disturbing(calls).filter(({ kind }) => kind === "sms");
  return sent.length > 0 ? sent : soldAfterNo(calls);
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
export function moneyInWords(answers: Answers): string {
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
