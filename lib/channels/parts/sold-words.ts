import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import { isCustomerOf } from "./customer";
import type { Ledger } from "./ledger";
import { notOfContract, withoutContract } from "./of-contract";
import { excerpt, saidByMatter, saidIn, saidWords } from "./said-words";
import { soldBlocks } from "./sold-to-customer";
import { isSelling, presses } from "./telling-words";

/** What was said, word for word; to a customer also that it was no word about what had been bought. */
export function wordsTold(facts: Facts, ledger: Ledger): Block[] {
  return [...saidByMatter(facts, ledger, quotedAgainst(facts)), ...soldBlocks(facts)];
}

/** What was said beside a matter that others look into: for its customer without what a company only asked. */
export function wordsOfMatter(facts: Facts, ledger: Ledger): Block[] {
  return saidByMatter(
    facts,
    ledger,
    isCustomerOf(facts) ? quotedAgainst(facts) : withoutContract(facts.calls),
  );
}

/** The same of all calls at once. */
export function wordsOfAll(facts: Facts, ledger: Ledger): Block[] {
  if (isCustomerOf(facts)) return soldWords(facts, ledger);
  const quoted = withoutContract(facts.calls);
  return saidWords(quoted, facts.today, ledger, "", quoted.length < facts.calls.length ? excerpt : undefined);
}

/** The words of these calls against who made them. */
export function soldWords(facts: Facts, ledger: Ledger, calls = facts.calls): Block[] {
  const quoted = quotedAgainst(facts, calls);
  const left = quoted.length < calls.length ? excerpt : undefined;
  return saidWords(quoted, facts.today, ledger, "", left);
}

/**
 * Without what a company said to its customer of what was agreed; and where some of those that sell say so in their words,
 * without those that only ask something: they would speak for a contract.
 */
function quotedAgainst(facts: Facts, all = facts.calls): LoggedCall[] {
  const calls = notOfContract(facts, all);
  const asks = (call: LoggedCall) =>
    call.kind === "call" && isCommercial(call) && !isSelling(call) && !presses(call);
  const isSold = calls.some((call) => isCommercial(call) && isSelling(call));
  const silent = (call: LoggedCall) => saidIn([call]).length === 0;
  return isSold ? calls.filter((call) => silent(call) || !asks(call)) : calls;
}
