import { clip } from "@/lib/letters/length";
import { quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { oneLine, whoIn } from "../parts/course-caller";
import { isSelling, wordsOf } from "../parts/telling-words";
import { laterOf } from "./after-told";
import { chargesOf } from "./charges";

/** So many of their sentences are enough. */
const quotedAtMost = 2;

/** 原告拒绝以后，来电人仍说“换了号码打给您”，系推销，不是履行合同所需的联系。 To its customer a company says that it only rang about the contract: its own words answer that. "" where none that sell were noted after a no. */
export function notOfContract(facts: Facts, whose: string): string {
  const [charge] = chargesOf(facts);
  if (!charge || !facts.answers.isCustomer) return "";
  const selling = laterOf(charge, facts).filter(isSelling);
  const rings = selling.filter(({ kind }) => kind === "call");
  const said = wordsIn(rings.length > 0 ? rings : selling);
  if (said === "") return "";
  const verb = rings.length > 0 ? `${whoIn(rings)}仍说` : "短信仍写有";
  return `${whose}拒绝以后，${verb}${said}，系推销，不是履行合同所需的联系。`;
}

function wordsIn(calls: LoggedCall[]): string {
  const all = [...new Set(calls.map((call) => clip(oneLine(wordsOf(call)), 40)))];
  return all.slice(0, quotedAtMost).map(quoted).join("");
}
