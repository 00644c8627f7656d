import { signatureOf } from "@/lib/calls/names";
import type { Block, Run } from "@/lib/letters/letter";
import { theDefendants } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "../parts/course-caller";
import { areHidden, countingOf, theirCalls } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { chargeRuns, restRuns } from "./charge-words";
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

function paragraph(runs: Run[]): Block {
  return { kind: "paragraph", runs };
}
