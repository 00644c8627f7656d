import type { RankedSentence } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { countingOf } from "../parts/group";
import { type Inquiry, investigates, traces } from "../parts/inquiry";
import { merchantAloud, merchantBrief, merchantSentence } from "../parts/merchant-words";
import { paragraphOf } from "../parts/sheet";
import { bearing, believedTheirs, unnamedInWords } from "../parts/unnamed";
import { besidesOthers } from "../parts/whose";
import { isAboutOperator } from "./dispute";

/** Who may be behind it, as its own operator is told: 可能是贵公司所打 where it is that very company. */
export function suspectSentence(facts: Facts): RankedSentence {
  if (!isItself(facts)) return merchantSentence(facts, true, traces);
  const { by } = countingOf(believedTheirs(facts));
  return { text: `据我了解，${someOf(facts)}可能是贵公司自己${by}，请核实。`, rank: 1 };
}

/** 我了解到，是你们自己打的，请核实。 */
export function suspectAloud(facts: Facts): RankedSentence {
  if (!isItself(facts)) return merchantAloud(facts);
  const { spoken } = countingOf(believedTheirs(facts));
  return { text: `我了解到，${someOf(facts)}是你们自己${spoken}，请核实。`, rank: 1 };
}

/** The same where the text names nobody else: only the address may go. */
export function suspectKept(facts: Facts): RankedSentence {
  const whole = { ...suspectSentence(facts), rank: 3 };
  return isItself(facts)
    ? whole
    : { ...whole, shorter: { ...merchantSentence(facts, false, traces), rank: 0.4 } };
}

/** 部分来电: the numbers that gave its name are not all there are. */
function someOf(facts: Facts): string {
  return bearing(facts) ? `部分${countingOf(believedTheirs(facts)).noun}` : besidesOthers(facts);
}

export function suspectBlocks(facts: Facts): Block[] {
  const text = isItself(facts) ? suspectSentence(facts).text : merchantBrief(facts, traces);
  return text === "" ? [] : [paragraphOf(text + unnamedInWords(facts, inquiryOf(facts)))];
}

/** An operator can say of its own calls whether it made them, and of another's only whence they came. */
export function inquiryOf(facts: Facts): Inquiry {
  return isItself(facts) ? investigates : traces;
}

function isItself(facts: Facts): boolean {
  return facts.answers.merchantName !== "" && isAboutOperator(facts);
}
