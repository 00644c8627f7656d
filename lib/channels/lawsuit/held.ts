import { distinctOf } from "@/lib/calls/distinct-name";
import { nameOf, signatureOf } from "@/lib/calls/names";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Block, Run } from "@/lib/letters/letter";
import { listInWords, numeral, quoted } from "@/lib/letters/wording";
import { theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "../parts/course-caller";
import { countingOf, theirCalls } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { oneLine } from "../parts/one-line";
import { isRecording } from "../parts/proof";
import { ownWordsOf, paragraphOf } from "../parts/sheet";
import { afterToldRuns } from "./after-told";
import { agencyIn } from "./agent";
import { chargeRuns, restRuns } from "./charge-words";
import { type Charge, chargesOf } from "./charges";
import { toldWhomRuns } from "./told-whom";

/**
 * Whose calls they are, and on what ground. Where nothing in the log bears a defendant's name, the plaintiff alone knows how
 * it is tied to them, and says so.
 */
export function heldBlocks(facts: Facts, ledger: Ledger): Block[] {
  const charges = chargesOf(facts);
  const tied = charges.filter(({ named }) => named.length > 0);
  const [only, ...others] = charges;
  if (tied.length === 0) return [paragraphOf(declared(facts)), ...ownWordsOf(facts)];
  if (only && others.length === 0 && only.named.length === facts.calls.length)
    return [
      paragraph([
        run(heldOfAll(facts) + nameInWords(tied, charges)),
        ...afterToldRuns(charges, facts, ledger),
      ]),
    ];
  const held = tied.flatMap((charge, at) => [
    run(at === 0 ? leadOf(tied, facts) : "；"),
    ...chargeRuns(charge, charges, ledger, agencyIn(facts)),
  ]);
  return [
    paragraph([
      ...held,
      run(`。${nameInWords(tied, charges)}`),
      ...restRuns(charges, facts, ledger),
      ...toldWhomRuns(charges, facts, ledger),
      ...afterToldRuns(charges, facts, ledger),
      ...bareRuns(charges, facts),
    ]),
    ...(tied.length < charges.length ? ownWordsOf(facts) : []),
  ];
}

/** Whether the plaintiff's own words stand there as the ground: for all of them, or for one that nobody named. */
export function isGroundDeclared(facts: Facts): boolean {
  const charges = chargesOf(facts);
  return charges.length === 0 || charges.some(({ named }) => named.length === 0);
}

/** 上述号码的来电系由被告自行或者委托他人拨打，理由如下： Of several the words say what each has to do with them. */
function declared({ answers, calls }: Facts): string {
  const [whose, whom] = [theirCalls("上述", calls), theDefendants(answers)];
  if (whom !== "被告") return `${whom}与${whose}的关系如下：`;
  const { done } = countingOf(calls);
  const ground = answers.ownWords.trim() === "" ? "。" : "，理由如下：";
  return `${whose}系由被告自行或者委托他人${done}${ground}`;
}

/** 被告二的名称含有“样例呼叫”。起诉被告二的理由如下： */
function bareRuns(charges: Charge[], facts: Facts): Run[] {
  const bare = charges.flatMap(({ named }, at) => (named.length === 0 ? [`被告${numeral(at + 1)}`] : []));
  if (bare.length === 0) return [];
  return [run(`${agentInWords(charges, facts)}起诉${listInWords(bare)}的理由如下：`)];
}

/** Why who was heard of under a shorter name is held to be the company that the register has. */
function agentInWords(charges: Charge[], facts: Facts): string {
  const { agent, heard } = agencyIn(facts) ?? { agent: -1, heard: "" };
  const name = oneLine(charges[agent]?.defendant.name ?? "");
  if (heard === "" || heard === name) return "";
  return `被告${numeral(agent + 1)}的名称含有${quoted(distinctOf(name))}。`;
}

/** 根据来电人的自称和所附证据，上述来电中， */
function leadOf(tied: Charge[], facts: Facts): string {
  const named = tied.flatMap((charge) => charge.named);
  return `${groundsInWords(named, facts)}上述${countingOf(facts.calls).noun}中，`;
}

/** 根据来电人的自称和所附证据，上述号码的来电系由被告自行或者委托他人拨打。 */
function heldOfAll(facts: Facts): string {
  const { calls } = facts;
  const whose = theirCalls("上述", calls);
  return `${groundsInWords(calls, facts)}${whose}系由被告自行或者委托他人${countingOf(calls).done}。`;
}

/** 根据来电人的自称、短信的署名和所附证据， */
function groundsInWords(named: LoggedCall[], { evidence }: Facts): string {
  const signed = named.filter((call) => signatureOf(call) !== "");
  const grounds = [
    signed.length === named.length ? "" : `${whoIn(named)}的自称`,
    signed.length > 0 ? "短信的署名" : "",
    isShown(named, evidence) ? "所附证据" : "",
  ];
  return `根据${listInWords(grounds.filter((one) => one !== ""))}，`;
}

/** 被告一的名称含有“安心装饰”。 Why what bore a shorter name is held to be of the company that the register has. */
function nameInWords(tied: Charge[], charges: Charge[]): string {
  return tied
    .flatMap((charge) => {
      const name = oneLine(charge.defendant.name);
      const said = [...new Set(charge.named.map(nameOf))].filter((one) => one !== name && name.includes(one));
      const who = `被告${charges.length > 1 ? numeral(charges.indexOf(charge) + 1) : ""}`;
      return said.length === 0 ? [] : [`${who}的名称含有${listInWords(said.map(quoted))}。`];
    })
    .join("");
}

/** Whether what they called themselves can be heard or read. */
function isShown(named: LoggedCall[], evidence: Evidence[]): boolean {
  const ids = new Set(named.map(({ id }) => id));
  const says = (one: Evidence) => isRecording(one) || one.kind === "sms-screenshot";
  return evidence.some((one) => says(one) && one.callIds.some((id) => ids.has(id)));
}

function paragraph(runs: Run[]): Block {
  return { kind: "paragraph", runs };
}
