import type { Block, Run } from "@/lib/letters/letter";
import { quoted, quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type Ledger, run } from "../parts/ledger";
import { medicalPapers } from "../parts/named-papers";
import { oneLine } from "../parts/one-line";
import { harmIn } from "./harm";

/** 为制止上述侵扰，原告支出合理费用人民币300元，用于“公证费”。 What the money is claimed for. */
export function lossBlocks(facts: Facts, ledger: Ledger): Block[] {
  const runs = [...costsRuns(facts, ledger), ...harmRuns(facts)];
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

function costsRuns({ answers: { costsClaimed: costs, costsFor } }: Facts, ledger: Ledger): Run[] {
  if (costs === "") return [];
  const claim = { id: "costs", text: "合理支出", source: "你填的", callIds: [] };
  const what = oneLine(costsFor);
  return [
    run("为制止上述侵扰，原告支出合理费用人民币"),
    ledger.fact(`${yuan(costs)}元`, claim),
    run(`${what === "" ? "" : `，用于${quoted(what)}`}。`),
  ];
}

function harmRuns(facts: Facts): Run[] {
  const where = harmIn(facts);
  if (facts.answers.solatiumClaimed === "" || where === null) return [];
  const words = quotedLast(oneLine(facts.answers.harm).replace(/。$/, ""));
  const shown = medicalPapers(facts).length > 0 ? "（见所附就诊病历）" : "";
  if (where === "harm")
    return [run(`上述侵扰给原告造成的损害${shown}：${words}原告认为，这已构成严重精神损害。`)];
  return [run(`上述侵扰给原告造成严重精神损害，${where === "cost" ? "情形如上" : "见原告的说明"}。`)];
}

/** 120.5 → 120.50 */
export function yuan(amount: string): string {
  return amount.replace(/\.\d$/, "$&0");
}
