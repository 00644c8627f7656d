import { nameOf, signatureOf } from "@/lib/calls/names";
import type { Run } from "@/lib/letters/letter";
import { numeral, quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { areMessages, countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { momentOf } from "../parts/moment";
import { oneLine } from "../parts/one-line";
import { selfNamesInWords } from "../parts/self-named";
import type { Agency } from "./agent";
import { type Charge, chargedWith } from "./charges";

/** So many numbers stand in the sentence; the table behind it has them all. */
const listed = 3;

/** 自称“学而优”的1次，以及同一号码（021 2222 3333）的其余2次，系由被告一自行或者委托他人拨打 */
export function chargeRuns(
  charge: Charge,
  charges: Charge[],
  ledger: Ledger,
  agency: Agency | null = null,
): Run[] {
  const at = charges.findIndex((one) => one.defendant === charge.defendant);
  const who = `被告${charges.length > 1 ? numeral(at + 1) : ""}`;
  const { done } = countingOf(chargedWith(charge));
  const ground = chargedRuns(charge, at, ledger);
  if (agency?.principal !== at) return [...ground, run(`，系由${who}自行或者委托他人${done}`)];
  const agent = `被告${numeral(agency.agent + 1)}`;
  const open = chargedWith(charge).filter((call) => call !== agency.told);
  return [
    ...ground,
    run(`，系由${who}自行或者委托他人（包括${agent}）${done}`),
    ...toldRuns(agency, `系${agent}受${who}委托${done}`, open, ledger),
    run(openInWords(agency, open, agent)),
  ];
}

/** 。其中2026年9月28日20:10的来电，来电人当时说到“样例呼叫公司”（详见下述），原告据此主张系被告二受被告一委托拨打 */
function toldRuns({ told, heard }: Agency, by: string, open: LoggedCall[], ledger: Ledger): Run[] {
  if (!told) return [];
  const claim = claimOf(`agent-${told.id}`, "由另一被告代打的来电", "你写的说明和那天的记录", [told]);
  const plea =
    heard === ""
      ? `原告主张${by}（详见下述）`
      : `来电人当时说到${quoted(heard)}（详见下述），原告据此主张${by}`;
  const lead = open.length > 0 ? "。其中" : "。";
  return [run(lead), ledger.fact(momentOf(told.at, ""), claim), run(`的来电，${plea}`)];
}

/** ；其余各次是否由被告二拨打，以查明的记录为准: the calls of which nothing was said. */
function openInWords({ told }: Agency, open: LoggedCall[], agent: string): string {
  if (open.length === 0) return "";
  const which = !told ? "其中哪些" : open.length > 1 ? "上述其余各次" : "上述其余一次";
  return `；${which}${told ? "是否" : ""}由${agent}${countingOf(open).done}，以查明的记录为准`;
}

/** 自称“学而优”的1次，以及同一号码（021 2222 3333）的其余2次. at: its place among several. */
export function chargedRuns({ defendant, named, same }: Charge, at: number, ledger: Ledger): Run[] {
  const who = oneLine(defendant.name);
  const source = named.every((call) => signatureOf(call) !== "") ? "短信的署名" : "对方的自称、署名";
  const asNamed = claimOf(`charged-as-named-${at}`, `${who}被提到${amountOf(named)}`, source, named);
  return [
    run(`${selfNamesInWords(named)}的`),
    ledger.fact(amountOf(named), asNamed),
    ...sameRuns(same, at, who, ledger),
  ];
}

/** ，以及同一号码（171 0000 0000）的其余1次 */
function sameRuns(same: LoggedCall[], at: number, who: string, ledger: Ledger): Run[] {
  if (same.length === 0) return [];
  const source = "只自称过这一家的号码";
  const claim = claimOf(`charged-same-number-${at}`, `${who}的号码另有${amountOf(same)}`, source, same);
  return [
    run("，以及同一号码（"),
    ledger.fact(numbersIn(same), claim),
    run("）的其余"),
    ledger.fact(amountOf(same), claim),
  ];
}

/** 其余2次（021 1111 0003），原告暂不主张系被告拨打。 */
export function restRuns(charges: Charge[], { calls }: Facts, ledger: Ledger): Run[] {
  const rest = restOf(charges, calls);
  if (rest.length === 0) return [];
  const whom = charges.length > 1 ? "各被告" : "被告";
  return [...unchargedRuns(rest, ledger), run(`，原告暂不主张系${whom}${countingOf(rest).done}。`)];
}

export function restOf(charges: Charge[], calls: LoggedCall[]): LoggedCall[] {
  const charged = new Set(charges.flatMap(chargedWith));
  return calls.filter((call) => !charged.has(call));
}

/** 其余2次（021 1111 0003）没有自称 */
export function unchargedRuns(rest: LoggedCall[], ledger: Ledger): Run[] {
  const claim = claimOf("uncharged", `其余${amountOf(rest)}`, "没有自称这一家，号码也没有自称过", rest);
  return [
    run("其余"),
    ledger.fact(amountOf(rest), claim),
    run("（"),
    ledger.fact(numbersIn(rest), claim),
    run(`）${namelessIn(rest)}`),
  ];
}

/** 没有署名, 没有自称 where none of them bore a name; a name that it bore stands in the story. */
export function namelessIn(calls: LoggedCall[]): string {
  if (calls.some((call) => nameOf(call) !== "")) return "";
  return areMessages(calls) ? "没有署名" : "没有自称";
}

/** 171 0000 0000、165 0000 0000等4个号码 */
function numbersIn(calls: LoggedCall[]): string {
  const numbers = [...new Set(calls.map(({ profile }) => profile.display))];
  const more = numbers.length > listed ? `等${numbers.length}个号码` : "";
  return `${numbers.slice(0, listed).join("、")}${more}`;
}

function claimOf(id: string, text: string, source: string, calls: LoggedCall[]) {
  return { id, text, source, callIds: calls.map((call) => call.id) };
}
