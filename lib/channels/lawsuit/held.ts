import { nameOf, signatureOf } from "@/lib/calls/names";
import type { Block, Run } from "@/lib/letters/letter";
import { listInWords, numeral, quoted } from "@/lib/letters/wording";
import { theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "../parts/course-caller";
import { areHidden, countingOf, theirCalls } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { signedInWords } from "../parts/whose";
import { type Charge, chargesOf } from "./charges";

/**
 * No more than what the plaintiff holds, on what ground, and against whom; the rest is for the court to find out. Where
 * nothing in the log bears a defendant's name, the plaintiff alone knows under which name it called.
 */
export function heldBlocks(facts: Facts, ledger: Ledger): Block[] {
  const charges = chargesOf(facts);
  const tied = charges.filter(({ named }) => named.length > 0);
  const [only, ...others] = charges;
  if (only && others.length === 0 && (tied.length === 0 || isAll(only, facts)))
    return [paragraph([run(heldOfAll(facts, only))])];
  if (tied.length === 0) return [paragraph([run(askedOfCourt(facts))])];
  const held = tied.flatMap((charge, at) => [
    run(at === 0 ? leadOf(tied, facts) : "；"),
    ...chargeRuns(charge, charges, ledger),
  ]);
  return [paragraph([...held, run("。"), ...restRuns(charges, facts, ledger)])];
}

function isAll({ named, after }: Charge, { calls }: Facts): boolean {
  return named.length + after.length === calls.length;
}

/** 上述号码的来电由哪一被告拨打，请依法查明。 Of several that nobody named, none is charged with all. */
function askedOfCourt({ calls }: Facts): string {
  return `${theirCalls("上述", calls)}由哪一被告自行或者委托他人${countingOf(calls).done}，请依法查明。`;
}

/** 根据来电人的自称和所附证据，原告主张，上述来电中， */
function leadOf(tied: Charge[], { calls, evidence }: Facts): string {
  const named = tied.flatMap((charge) => charge.named);
  const grounds = groundsInWords(saidBy(named), evidence.length > 0);
  return `${grounds}原告主张，上述${countingOf(calls).noun}中，`;
}

/** 根据来电人的自称和所附证据，原告主张上述号码的来电系由被告自行或者委托他人拨打。 */
function heldOfAll({ calls, evidence, answers }: Facts, { named }: Charge): string {
  const some = named.length < calls.length ? "其中部分" : "";
  const lead = groundsInWords(named.length > 0 ? `${some}${saidBy(named)}` : "", evidence.length > 0);
  const whose = `由${theDefendants(answers)}自行或者委托他人${countingOf(calls).done}`;
  const { noun, origin } = countingOf(calls);
  const hidden = areHidden(calls) ? `${noun}未显示号码，实际${origin}请依法查明。` : "";
  return `${lead}原告主张${theirCalls("上述", calls)}系${whose}。${hidden}`;
}

/** 来电人的自称, 短信的署名 */
function saidBy(calls: LoggedCall[]): string {
  return calls.every((call) => signatureOf(call) !== "") ? "短信的署名" : `${whoIn(calls)}的自称`;
}

function groundsInWords(said: string, isEvidence: boolean): string {
  const grounds = [said, isEvidence ? "所附证据" : ""].filter((ground) => ground !== "");
  return grounds.length === 0 ? "" : `根据${grounds.join("和")}，`;
}

/** 自称“学而优”的1次，系由被告一自行或者委托他人拨打 */
function chargeRuns({ defendant, named, after }: Charge, charges: Charge[], ledger: Ledger): Run[] {
  const at = charges.findIndex((one) => one.defendant === defendant);
  const who = `被告${charges.length > 1 ? numeral(at + 1) : ""}`;
  const source = named.every((call) => signatureOf(call) !== "") ? "短信的署名" : "对方的自称、署名";
  const asNamed = claimOf(`charged-as-named-${at}`, `${who}被提到${amountOf(named)}`, source, named);
  const later = claimOf(
    `charged-after-no-${at}`,
    `向${who}拒绝后${amountOf(after)}`,
    "从那次拒绝数起",
    after,
  );
  return [
    run(`${namesInWords(named)}的`),
    ledger.fact(amountOf(named), asNamed),
    ...(after.length === 0
      ? []
      : [run("，以及没有自称、在原告向其表示拒绝后同一号码又来的"), ledger.fact(amountOf(after), later)]),
    run(`，系由${who}自行或者委托他人${countingOf([...named, ...after]).done}`),
  ];
}

/** 其余4次由谁拨打，请依法查明。 */
function restRuns(charges: Charge[], { calls }: Facts, ledger: Ledger): Run[] {
  const charged = new Set(charges.flatMap(({ named, after }) => [...named, ...after]));
  const rest = calls.filter((call) => !charged.has(call));
  if (rest.length === 0) return [];
  const claim = claimOf("uncharged", `其余${amountOf(rest)}`, "没有自称、也不在那次拒绝之后的", rest);
  return [run("其余"), ledger.fact(amountOf(rest), claim), run(`由谁${countingOf(rest).done}，请依法查明。`)];
}

/** 自称“安心装饰”, 署名【速贷通】 */
function namesInWords(calls: LoggedCall[]): string {
  const signed = distinct(calls.map(signatureOf));
  const said = distinct(calls.filter((call) => signatureOf(call) === "").map(nameOf));
  return [
    said.length === 0 ? "" : `自称${listInWords(said.map(quoted))}`,
    signed.length === 0 ? "" : `署名${signedInWords(signed)}`,
  ]
    .filter((part) => part !== "")
    .join("或者");
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "").slice(0, 3);
}

const amountOf = (calls: LoggedCall[]) => `${calls.length}${countingOf(calls).unit}`;

function claimOf(id: string, text: string, source: string, calls: LoggedCall[]) {
  return { id, text, source, callIds: calls.map((call) => call.id) };
}

function paragraph(runs: Run[]): Block {
  return { kind: "paragraph", runs };
}
