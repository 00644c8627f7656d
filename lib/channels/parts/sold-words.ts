import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import { isCustomerOf } from "./customer";
import type { Ledger } from "./ledger";
import { excerpt, saidByMatter, saidIn, saidWords } from "./said-words";
import { soldBlocks } from "./sold-to-customer";
import { isSelling, presses } from "./telling-words";

/** What was said, word for word; to a customer also that it was no word about what had been bought. */
export function wordsTold(facts: Facts, ledger: Ledger): Block[] {
  return [...saidByMatter(facts, ledger, quotedAgainst(facts.calls)), ...soldBlocks(facts)];
}

/** What was said beside a matter that others look into: for its customer without what a company only asked. */
export function wordsOfMatter(facts: Facts, ledger: Ledger): Block[] {
  return saidByMatter(facts, ledger, isCustomerOf(facts) ? quotedAgainst(facts.calls) : undefined);
}

/** The same of all calls at once. */
export function wordsOfAll(facts: Facts, ledger: Ledger): Block[] {
  const { calls, today } = facts;
  return isCustomerOf(facts) ? soldWords(calls, today, ledger) : saidWords(calls, today, ledger);
}

/** The words of these calls against who made them. */
export function soldWords(calls: LoggedCall[], today: string, ledger: Ledger): Block[] {
  const quoted = quotedAgainst(calls);
  return saidWords(quoted, today, ledger, "", quoted.length < calls.length ? excerpt : undefined);
}

/** Where some of those that sell say so in their words, without those that only ask something: they would speak for a contract. */
function quotedAgainst(calls: LoggedCall[]): LoggedCall[] {
  const asks = (call: LoggedCall) =>
    call.kind === "call" && isCommercial(call) && !isSelling(call) && !presses(call);
  const isSold = calls.some((call) => isCommercial(call) && isSelling(call));
  const silent = (call: LoggedCall) => saidIn([call]).length === 0;
  return isSold ? calls.filter((call) => silent(call) || !asks(call)) : calls;
}
