import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import { oneLine } from "./course-caller";
import { isCustomerOf } from "./customer";
import { groupsOf } from "./group";
import type { Ledger } from "./ledger";
import { saidByMatter, saidIn } from "./said-words";
import { paragraphOf } from "./sheet";
import { isSelling } from "./telling-words";
import { ownFacts } from "./whose";

/** What was said, word for word; to a customer also that it was no word about what had been bought. */
export function wordsTold(facts: Facts, ledger: Ledger): Block[] {
  return [...saidByMatter(facts, ledger), ...soldBlocks(facts)];
}

/** The second half alone. */
export function soldBlocks(facts: Facts): Block[] {
  const sold = soldInWords(facts);
  return sold === "" ? [] : [paragraphOf(sold)];
}

/** 我第一次明确拒绝以后，对方说的仍是推销，不是为上述消费联系我。 Whoever sells to its customer says that it only asked after the order. */
function soldInWords(facts: Facts): string {
  if (!isCustomerOf(facts) || oneLine(facts.answers.purchase) === "") return "";
  const said = saidIn(ownFacts(facts).calls);
  const later = saidAfterNo(said, facts.calls);
  const told = later.length > 0 ? later : said;
  const sold = told.filter((call) => isCommercial(call) && isSelling(call));
  if (sold.length === 0) return "";
  const when = later.length > 0 ? "我第一次明确拒绝以后，对方说的" : "以上原话";
  const isAll = sold.length === told.length;
  return isAll
    ? `${when}${later.length > 0 ? "仍" : ""}是推销，不是为上述消费联系我。`
    : `${when}有推销，不只是为上述消费联系我。`;
}

/** Those that came after the first no of the letter. */
function saidAfterNo(said: LoggedCall[], calls: LoggedCall[]): LoggedCall[] {
  const nos = groupsOf(calls).flatMap(({ after }) => after.nos.map(({ at }) => Date.parse(at)));
  return said.filter(({ at }) => Date.parse(at) > Math.min(...nos));
}
