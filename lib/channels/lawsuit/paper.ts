import type { Block } from "@/lib/letters/letter";
import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { enclosuresOf } from "../parts/enclosures";
import type { Ledger } from "../parts/ledger";
import { paragraphOf, requestsOf } from "../parts/sheet";
import { claimsOf } from "./claims";
import { lacksNotarial } from "./lacking";
import { parties } from "./parties";
import { reasons } from "./reasons";
import { piecesBefore } from "./tried-before";

export const cause = "隐私权、个人信息保护纠纷";
export const title = "民事起诉状";

/** The whole paper as a court has it: no salutation, no good wishes, copies by the number of defendants. */
export function paper(facts: Facts, ledger: Ledger, wantsFigures: boolean): Block[] {
  const { list, annexes } = enclosuresOf(facts, { wantsFigures, first: copiesOf(facts), label: "附" });
  return [
    { kind: "title", text: title },
    ...parties(facts),
    paragraphOf(`案由：${cause}`),
    { kind: "heading", text: "诉讼请求" },
    ...requestsOf(claimsOf(facts)),
    { kind: "heading", text: "事实与理由" },
    ...reasons(facts, ledger),
    { kind: "closing", to: facts.answers.court },
    { kind: "signature", role: "具状人", name: facts.complainant.name, on: facts.today },
    ...list,
    ...annexes,
  ];
}

/** 本起诉状副本2份; who the parties are, as a court's counter checks it; the evidence too, when there is any. */
function copiesOf(facts: Facts): string[] {
  const { answers, evidence } = facts;
  const copies = defendantsOf(answers).length;
  const isShown = evidence.some(({ kind }) => kind === "identity");
  return [
    `本起诉状副本${copies}份`,
    ...(isShown ? [] : ["原告身份证复印件1份"]),
    `被告登记信息${copies}份`,
    ...(evidence.length === 0
      ? []
      : [
          `证据目录（另附）和以下各项证据各${copies + 1}份（各含副本${copies}份），以下括号内是每份的数量`,
          ...(lacksNotarial(facts) ? ["公证书（1份，另附）"] : []),
          ...piecesBefore(facts),
        ]),
  ];
}
