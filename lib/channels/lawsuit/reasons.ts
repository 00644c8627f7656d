import { collectedByCourt, conditionsOfSuit } from "@/lib/law/court-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { basisBlocks } from "../parts/basis";
import { course } from "../parts/course";
import { countingOf, tableName } from "../parts/group";
import type { Ledger } from "../parts/ledger";
import { numberList } from "../parts/numbers";
import { ownWordsOf, paragraphOf } from "../parts/sheet";
import { soldWords } from "../parts/sold-words";
import { inThirdPerson } from "../parts/third-person";
import { rightToSue, suitBasis } from "./basis";
import { chargedWith, chargesOf } from "./charges";
import { dealingBlocks } from "./dealing";
import { deniedToThem } from "./dunned";
import { heldBlocks, isGroundDeclared } from "./held";
import { jurisdiction } from "./jurisdiction";
import { liability } from "./liability";
import { lossBlocks } from "./loss";
import { requestBlocks } from "./requested";
import { triedBefore } from "./tried-before";

/** 事实与理由: the numbers, what happened, whose calls they are held to be, what was tried before, and the law. */
export function reasons(facts: Facts, ledger: Ledger): Block[] {
  return [
    paragraphOf("涉案号码："),
    ...numberList(facts, ledger),
    ...inThirdPerson(course(deniedToThem(facts), ledger), "原告", productsOf(facts)),
    ...inThirdPerson(soldWords(facts, ledger, quotable(facts)), "原告"),
    ...heldBlocks(facts, ledger),
    ...dealingBlocks(facts, ledger),
    ...triedBefore(facts, ledger),
    ...requestBlocks(facts, ledger),
    ...lossBlocks(facts, ledger),
    ...ownPart(facts),
    ...lawPart(facts),
    paragraphOf(ending(facts)),
  ];
}

/** They stand in the story as the user wrote them, without marks. */
function productsOf({ calls }: Facts): string[] {
  return [...new Set(calls.map(({ product }) => product.trim()).filter((one) => one.includes("我")))];
}

/** So short a word is a note of the user's, and no sentence that anybody said. */
const noteAtMost = 2;

/** Of what nobody is charged with nothing is quoted; where the log names no defendant, all of it. */
function quotable(facts: Facts): LoggedCall[] {
  const charged = new Set(chargesOf(facts).flatMap(chargedWith));
  return facts.calls.filter(
    (call) =>
      (charged.size === 0 || charged.has(call)) &&
      (call.kind === "sms" || call.words.trim().length > noteAtMost),
  );
}

function ownPart(facts: Facts): Block[] {
  const own = isGroundDeclared(facts) ? [] : ownWordsOf(facts);
  return own.length === 0 ? [] : [paragraphOf("原告补充说明："), ...own];
}

function lawPart(facts: Facts): Block[] {
  const basis = suitBasis(facts);
  if (basis.texts.length === 0) return [];
  return [paragraphOf(`${liability(facts)}依据如下：`), ...basisBlocks(basis)];
}

/** The records of the other side; those of the plaintiff's own number the plaintiff can have. */
const theirRecords: Record<string, string> = {
  来电: "主叫方的通话记录",
  短信: "发送方的短信记录",
  来电和短信: "对方的通话、短信记录",
};

/** Whose numbers they are only the companies that gave them out can say, and they tell a court alone. */
function fromOperators({ calls }: Facts): string {
  if (calls.every(({ number }) => number === "")) return "";
  return (
    `涉案号码的登记信息和${theirRecords[countingOf(calls).noun]}由电信企业保存，原告因客观原因不能自行收集，请求贵院调查收集（` +
    `${placeInPrint(collectedByCourt)}）。`
  );
}

/** 证据和证据来源 stand in the list that goes with it. */
function ending(facts: Facts): string {
  const proof =
    facts.evidence.length === 0
      ? `证据和证据来源：所附${tableName(facts.calls)}，由原告根据自己的记录制作。`
      : "证据和证据来源见另附的证据目录。";
  const ground = rightToSue(facts).length === 0 ? "" : `依照${placeInPrint(conditionsOfSuit)}的规定，`;
  return `${proof}${fromOperators(facts)}${jurisdiction(facts)}为此，${ground}向贵院提起诉讼，请支持原告的诉讼请求。`;
}
