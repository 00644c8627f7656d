import { quoted } from "@/lib/letters/wording";
import { type Answers, noAnswers } from "../answers";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { numbersNamed } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { believedTheirs } from "../parts/unnamed";

const { merchantName, merchantAddress, merchantCode, merchantLeader, merchantPhone } = noAnswers;
const { hidName, isCustomer, purchase, sellsOnline, otherMerchants } = noAnswers;
const noCompany = {
  ...{ merchantName, merchantAddress, merchantCode, merchantLeader, merchantPhone },
  ...{ hidName, isCustomer, purchase, sellsOnline, otherMerchants },
};

/** What was answered, without a company that only others of the chosen numbers named: nobody is reported for them. */
export function companyOf(facts: Facts, told: LoggedCall[]): Answers {
  const { answers } = facts;
  if (isTheirs(facts, told)) return answers;
  const given = (answers.told ?? []).filter((field) => !(field in noCompany));
  return { ...answers, ...noCompany, ...(answers.told && { told: given }) };
}

/** Theirs, or of a number that the user takes for theirs. The calls are told as they are reported, which keeps their ids. */
function isTheirs(facts: Facts, told: LoggedCall[]): boolean {
  if (oneLine(facts.answers.merchantName) === "") return true;
  const callerOf = ({ number }: LoggedCall) => facts.callerOf?.get(number) ?? null;
  const all = believedTheirs(facts);
  const ids = new Set(all.map(({ id }) => id));
  const grouped = new Set(all.map(callerOf));
  return told.some((call) => {
    const caller = callerOf(call);
    return ids.has(call.id) || (caller !== null && grouped.has(caller));
  });
}

/** Said before the report: it does not name the company that was answered. */
export function companyNeed(facts: Facts, told: LoggedCall[]): Need[] {
  if (isTheirs(facts, told)) return [];
  const text = `${quoted(oneLine(facts.answers.merchantName))}没写进材料，${numbersNamed(told)}没有这样自称`;
  const next = { text: "知道也是它打的，在“你还想说的”里写明怎么知道的", href: "#ownWords" };
  return [{ code: "company-of-others", text, required: false, next }];
}
