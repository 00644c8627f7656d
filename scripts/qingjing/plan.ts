import path from "node:path";
import { parseArgs } from "node:util";
import { caseUpTo } from "@/lib/complaints/case-up-to";
import type { Plan } from "@/lib/plan/plan";
import { planOf } from "@/lib/plan/plan-of";
import { factsOfCase } from "./case-facts";
import { Misuse } from "./misuse";
import { print } from "./print";
import { readCaseFile } from "./read-case";
import { readDay } from "./read-day";

const usage = "用法：npm run --silent qingjing -- plan <案件.json> [--today yyyy-mm-dd]";

/** Prints what the plan says of a case, as JSON. */
export async function printPlan(args: string[], from: string): Promise<number> {
  await print(`${JSON.stringify(planAsked(args, from), null, 2)}\n`);
  return 0;
}

/** The ladder of doors for the whole case, each with its reason and dates, and the one next step. Throws Misuse. */
export function planAsked(args: string[], from: string): Plan {
  const { values, positionals } = parsed(args);
  const [caseFile, ...more] = positionals;
  if (!caseFile || more.length) throw new Misuse(usage);
  const today = readDay(values.today);
  const { file } = caseUpTo(readCaseFile(path.resolve(from, caseFile)), today);
  const calls = file.calls.filter((call) => !call.deletedAt);
  if (calls.length === 0) throw new Misuse("案件里没有来电，先记一次再看先找哪里。");
  return planOf(factsOfCase({ ...file, calls }, today));
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { today: { type: "string" } } });
  } catch {
    throw new Misuse(usage);
  }
}
