import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import type { Ledger } from "./ledger";
import { saidByMatter } from "./said-words";
import { soldBlocks } from "./sold-to-customer";

/** What was said, word for word; to a customer also that it was no word about what had been bought. */
export function wordsTold(facts: Facts, ledger: Ledger): Block[] {
  return [...saidByMatter(facts, ledger), ...soldBlocks(facts)];
}
