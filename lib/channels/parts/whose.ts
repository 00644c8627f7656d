import { mayBeSame, namesCompany } from "@/lib/calls/distinct-name";
import { nameOf, signatureOf } from "@/lib/calls/names";
import { listInWords, quoted } from "@/lib/letters/wording";
import type { Need } from "../channel";
import { defendantsOf } from "../defendants";
import type { Facts, LoggedCall } from "../facts";
import { callsByNumber } from "./counted";
import { oneLine } from "./one-line";
import { wasHeard } from "./subject";

/**
 * What is known of the log to be another company's than the merchant's, as it called itself. beside: without a name, from
 * numbers that gave only such names; silent: from numbers of which nothing was ever heard, where another is known to call;
 * hidden: without a number, and not heard either.
 */
type Others = {
  signatures: string[];
  callers: string[];
  beside: LoggedCall[];
  silent: LoggedCall[];
  hidden: LoggedCall[];
};

const nobody: Others = { signatures: [], callers: [], beside: [], silent: [], hidden: [] };

/**
 * A message belongs to whom it is signed by, and a call to the other company that it named, whether the user listed that
 * one or not; what is no company's name may be said by any. Where nothing in the log bears
 * the merchant's name, the user alone knows under which name it writes, and nothing is another's; nor is what bears a
 * name that may be its own.
 */
function othersIn({ answers, calls }: Facts): Others {
  const merchant = oneLine(answers.merchantName);
  const isOwn = (name: string) => mayBeSame(name, merchant);
  if (!distinct(calls.map(nameOf)).some(isOwn)) return nobody;
  const companies = defendantsOf(answers).map(({ name }) => name);
  const isCompany = (name: string) =>
    namesCompany(name) || companies.some((company) => mayBeSame(name, company));
  const spoken = calls.filter((call) => signatureOf(call) === "");
  const signatures = distinct(calls.map(signatureOf)).filter((name) => !isOwn(name));
  const callers = distinct(spoken.map(nameOf)).filter((name) => !isOwn(name) && isCompany(name));
  const hidden = calls.filter((call) => call.number === "" && isSilent(call));
  return signatures.length + callers.length === 0
    ? { ...nobody, hidden }
    : { signatures, callers, hidden, ...namelessIn(calls, [...signatures, ...callers]) };
}

const isSilent = (call: LoggedCall) => !wasHeard(call) && nameOf(call) === "";

function namelessIn(calls: LoggedCall[], names: string[]): Pick<Others, "beside" | "silent"> {
  const byNumber = [...callsByNumber(calls)].filter(([number]) => number !== "").map(([, own]) => own);
  const isTheirs = (own: LoggedCall[]) =>
    own.some((call) => nameOf(call) !== "") &&
    distinct(own.map(nameOf)).every((name) => names.includes(name));
  return {
    beside: byNumber.filter(isTheirs).flatMap((own) => own.filter((call) => nameOf(call) === "")),
    silent: byNumber.filter((own) => own.every(isSilent)).flat(),
  };
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "");
}

/** 署名【好还贷】的, 自称“新东方”的; "" where nothing is another's. */
function othersInWords(facts: Facts): string {
  const { signatures, callers, beside, silent, hidden } = othersIn(facts);
  const parts = [
    signatures.length === 0 ? "" : `署名${signedInWords(signatures)}的`,
    callers.length === 0 ? "" : `自称${listInWords(callers.map(quoted))}的`,
    beside.length === 0 ? "" : "同号码没有自称的",
    silent.length === 0 ? "" : "号码从未接通的",
    hidden.length === 0 ? "" : "没有显示号码、也没有接通的",
  ];
  return parts.filter((part) => part !== "").join("、");
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

/** With those of the calls that are not known to be another company's: what is said to a company is said of them alone. */
export function ownFacts(facts: Facts): Facts {
  const found = known.get(facts) ?? withoutOthers(facts);
  known.set(facts, found);
  return found;
}

const known = new WeakMap<Facts, Facts>();

function withoutOthers(facts: Facts): Facts {
  const { signatures, callers, beside, silent, hidden } = othersIn(facts);
  const others = new Set([...signatures, ...callers]);
  const nameless = new Set([...beside, ...silent, ...hidden]);
  if (others.size + nameless.size === 0) return facts;
  const calls = facts.calls.filter((call) => !others.has(nameOf(call)) && !nameless.has(call));
  return { ...facts, calls, evidence: evidenceOf(facts, calls) };
}

/** Without what shows only calls that are left out. */
export function evidenceOf({ calls, evidence }: Facts, own: LoggedCall[]): Facts["evidence"] {
  const [all, left] = [calls, own].map((some) => new Set(some.map(({ id }) => id)));
  const isLeftOut = (id: string) => all?.has(id) === true && !left?.has(id);
  return evidence.filter(({ callIds }) => callIds.length === 0 || !callIds.every(isLeftOut));
}

/** Said before a letter to, or against, one company: what of the log it does not tell. */
export function othersLeftOut(facts: Facts): Need[] {
  const length = facts.calls.length - ownFacts(facts).calls.length;
  if (length === 0) return [];
  const text = `有${length}次看来是别家的（${othersInWords(facts)}），没有写进去`;
  return [
    { code: "others-left-out", text, required: false, next: { text: "也是这家的，改准对方公司的名称" } },
  ];
}
