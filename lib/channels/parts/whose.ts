import { isSameName, nameOf, signatureOf } from "@/lib/calls/names";
import { listInWords, quoted } from "@/lib/letters/wording";
import { defendantsOf } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { oneLine } from "./course-caller";

/** What is known of the log to be another company's than the merchant's, as it called itself. */
type Others = { signatures: string[]; callers: string[] };

/**
 * A message belongs to whom it is signed by, and a call to the other company that it named. Where nothing in the log bears
 * the merchant's name, the user alone knows under which name it writes, and nothing is another's.
 */
function othersIn({ answers, calls }: Facts): Others {
  const merchant = oneLine(answers.merchantName);
  const isOwn = (name: string) => isSameName(name, merchant);
  if (!calls.some((call) => isOwn(nameOf(call)))) return { signatures: [], callers: [] };
  const companies = defendantsOf(answers).map(({ name }) => name);
  const isAnothers = (name: string) => !isOwn(name) && companies.some((company) => isSameName(name, company));
  const spoken = calls.filter((call) => signatureOf(call) === "");
  return {
    signatures: distinct(calls.map(signatureOf)).filter((name) => !isOwn(name)),
    callers: distinct(spoken.map(nameOf)).filter(isAnothers),
  };
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}

/** 署名【好还贷】的, 自称“新东方”的; "" where nothing is another's. */
function othersInWords(facts: Facts): string {
  const { signatures, callers } = othersIn(facts);
  const parts = [
    signatures.length === 0 ? "" : `署名${signedInWords(signatures)}的`,
    callers.length === 0 ? "" : `自称${listInWords(callers.map(quoted))}的`,
  ];
  return listInWords(parts.filter((part) => part !== ""));
}

/** （署名【好还贷】的除外）: behind what the merchant is believed to have sent. */
export function exceptOthers(facts: Facts): string {
  const others = othersInWords(facts);
  return others === "" ? "" : `（${others}除外）`;
}

/** 除署名【好还贷】的外，: before it. */
export function besidesOthers(facts: Facts): string {
  const others = othersInWords(facts);
  return others === "" ? "" : `除${others}外，`;
}

/** 【速贷通】、【好还贷】 */
export function signedInWords(names: string[]): string {
  return names.map((name) => `【${name}】`).join("、");
}

/** Those of the calls that are not known to be another company's. */
export function withoutOthers(facts: Facts): LoggedCall[] {
  const { signatures, callers } = othersIn(facts);
  const others = new Set([...signatures, ...callers]);
  return facts.calls.filter((call) => !others.has(nameOf(call)));
}
