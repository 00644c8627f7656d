import type { Block, Run } from "@/lib/letters/letter";
import { numeral, quoted } from "@/lib/letters/wording";
import { defendantsOf, theDefendants } from "../defendants";
import type { Facts } from "../facts";
import { isCommercial } from "../parts/about";
import { countingOf } from "../parts/group";
import { type Ledger, run } from "../parts/ledger";
import { sortsRefused } from "../parts/no-of-calls";
import { oneLine } from "../parts/one-line";
import { soldToCustomer } from "../parts/sold-to-customer";

/** What stands between the parties: a purchase, and a consent that was never told of, or was taken back. */
export function dealingBlocks(facts: Facts, ledger: Ledger): Block[] {
  const consent = consentInWords(facts);
  const runs = [...purchaseRuns(facts, ledger), ...(consent === "" ? [] : [run(consent)])];
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

/** The company that is asked about is the first. */
function purchaseRuns(facts: Facts, ledger: Ledger): Run[] {
  const { answers } = facts;
  const purchase = oneLine(answers.purchase);
  if (!answers.isCustomer || purchase === "") return [];
  const whom = `被告${defendantsOf(answers).length > 1 ? numeral(1) : ""}`;
  const claim = { id: "purchase", text: "买过什么", source: "你填的", callIds: [] };
  return [
    run(`原告是${whom}的客户：`),
    ledger.fact(quoted(purchase), claim),
    run(`。${soldToCustomer(facts, "原告")}`),
  ];
}

/** Where the user did not say that there never was one. */
function consentInWords({ answers, calls }: Facts): string {
  const selling = calls.filter(isCommercial);
  if (answers.neverAgreed || selling.length === 0) return "";
  const { refused, open } = sortsRefused(selling);
  const given = refused === "" || open === "" ? "有过同意" : `同意过${refused}`;
  const rest = refused === "" || open === "" ? "" : `；即使此前同意过${open}，现在此撤回`;
  const taken = refused === "" ? "" : `；原告明确表示拒绝以后，即使此前${given}，也已撤回${rest}`;
  return `${theDefendants(answers)}如主张上述商业性${countingOf(selling).noun}取得过原告同意，应当举证证明${taken}。`;
}
