import type { Block, Run } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { type Ledger, run } from "../parts/ledger";
import { pleadsHarm } from "./harm";

/** 为制止上述侵扰，原告支出合理费用人民币300元。 What the money is claimed for. */
export function lossBlocks(facts: Facts, ledger: Ledger): Block[] {
  const runs = [...costsRuns(facts, ledger), ...harmRuns(facts)];
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

function costsRuns({ answers: { costsClaimed: costs } }: Facts, ledger: Ledger): Run[] {
  if (costs === "") return [];
  const claim = { id: "costs", text: "合理支出", source: "你填的", callIds: [] };
  return [run("为制止上述侵扰，原告支出合理费用人民币"), ledger.fact(`${yuan(costs)}元`, claim), run("。")];
}

function harmRuns(facts: Facts): Run[] {
  const { solatiumClaimed, ownWords } = facts.answers;
  if (solatiumClaimed === "" || !pleadsHarm(facts)) return [];
  return [run(`上述侵扰使原告受到精神损害，${ownWords.trim() === "" ? "情形如上" : "见原告的说明"}。`)];
}

/** 120.5 → 120.50 */
export function yuan(amount: string): string {
  return amount.replace(/\.\d$/, "$&0");
}
