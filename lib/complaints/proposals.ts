import { type AnswerField, type Answers, noAnswers } from "@/lib/channels/answers";
import type { Ask, Need, OfferedNeed } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import { provinceOfPlace } from "@/lib/channels/parts/address";
import { missingCode } from "@/lib/channels/parts/person";
import { selfNamedCompany, selfNamedInWords } from "@/lib/channels/parts/self-named-company";
import { byNumberHint, operatorByNumber, provinceByNumber } from "@/lib/channels/told-by-number";
import { identify } from "@/lib/numbers/identify";
import type { Reason } from "@/lib/result";
import type { DraftForm } from "./draft-form";
import { cityProposal, placeProposal } from "./place-proposal";

/** An answer that nobody gave yet: it stands in its field, with where it is from, and counts once the form is saved. */
export type Proposal<Value = string> = { value: Value; hint: string };
export type Proposals = Partial<Record<Exclude<keyof DraftForm, Tick>, Proposal>> &
  Partial<Record<Tick, Proposal<boolean>>>;
/** What is proposed with a tick. */
export const ticks = ["neverAgreed", "isCustomer"] as const satisfies AnswerField[];
type Tick = (typeof ticks)[number];

/**
 * asks, unknown: what the form asks; elsewhere: what was answered last about these very calls' numbers; offered: what was
 * said of other calls from there, or of more numbers, and counts once it is confirmed.
 */
type Asked = {
  asks: readonly Ask[];
  unknown: readonly (keyof Complainant)[];
  said: Answers;
  elsewhere: Answers;
  offered?: Answers;
};

/** For what the form asks and nobody said. */
export function proposalsFor(
  facts: Facts,
  { asks, unknown, said, elsewhere, offered = noAnswers }: Asked,
): Proposals {
  const all: Proposals = {
    ownWords: { value: offered.ownWords, hint: `${fromElsewhere}；这封里不要的，删掉` },
    neverAgreed: { value: offered.neverAgreed, hint: tickedElsewhere },
    ...personProposals(facts.complainant),
    ...companyProposals(facts, said, elsewhere),
    numberProvince: numberProvinceProposal(facts.complainant, elsewhere),
  };
  const isOpen = (field: string) =>
    asks.some((ask) => ask.field === field && !said[ask.field]) || unknown.some((one) => one === field);
  return Object.fromEntries(Object.entries(all).filter(([field, one]) => one?.value && isOpen(field)));
}

function personProposals(person: Complainant) {
  const operator = operatorByNumber(identify(person.phone));
  return {
    operator: { value: operator, hint: byNumberHint(operator) },
    province: placeProposal(person),
    city: cityProposal(person),
  };
}

/** As it was said elsewhere, else by the number, else where the user lives. */
function numberProvinceProposal(person: Complainant, elsewhere: Answers): Proposal {
  if (elsewhere.numberProvince !== "") return { value: elsewhere.numberProvince, hint: fromElsewhere };
  const listed = provinceByNumber(identify(person.phone));
  if (listed !== "") return { value: listed, hint: byNumberHint(listed) };
  return { value: person.province || provinceOfPlace(person), hint: "按你在的省填的，不对就改" };
}

/** What is missing of the person and will stand in its field all the same is looked over rather than filled in. */
export function withProposed(need: Need, { complainant }: Facts): OfferedNeed {
  const found = Object.entries(personProposals(complainant)).find(([field]) => isMissed(need, field));
  return found && found[1].value !== "" ? { ...need, proposed: found[1].value } : need;
}

function isMissed({ code }: Need, field: string): boolean {
  return code === missingCode(field as keyof Complainant);
}

/** Told beside the draft, which is written without it until it is confirmed; nothing where that is told already. */
export function offeredCompany({ merchantName }: Proposals, told: readonly Reason[]): Need[] {
  if (!merchantName || told.some(({ code }) => code.startsWith("merchant-"))) return [];
  const { value, hint } = merchantName;
  const next = { text: `${hint}。打开核对，记下就写进信里`, href: "#merchantName" };
  return [{ code: "merchant-offered", text: `对方公司的名称：${value}`, required: false, next }];
}

/** The same of what was said of other calls from these numbers, or of more numbers than these. */
export function offeredAnswers({ ownWords, neverAgreed }: Proposals): Need[] {
  const next = (hint: string, href: string) => ({ text: `${hint}。打开核对，记下就写进信里`, href });
  return [
    ...(ownWords
      ? [
          {
            code: "words-offered",
            text: "你还想说的",
            required: false,
            next: next("另一封信里写过", "#ownWords"),
          },
        ]
      : []),
    ...(neverAgreed
      ? [
          {
            code: "consent-offered",
            text: "从未同意接收这类推销",
            required: false,
            next: next("另一封信里勾过", "#neverAgreed"),
          },
        ]
      : []),
  ];
}

const tickedElsewhere = "号码相同的另一封信里勾过；后来也没同意过，就留着";
const fromElsewhere = "另一封信里填过的，不对就改";
const nameAtMost = 60;
const ofCompany = [
  "merchantName",
  "merchantAddress",
  "merchantCode",
  "merchantLeader",
  "merchantPhone",
] as const satisfies AnswerField[];

/** The company of another letter about these numbers, all that is known of it; else as the callers named it. */
function companyProposals(facts: Facts, said: Answers, elsewhere: Answers): Proposals {
  const isOther = said.merchantName !== "" && said.merchantName !== elsewhere.merchantName;
  const known = isOther ? noAnswers : elsewhere;
  // Who says in this letter which company it is has said in it too whether one is its customer.
  const dealing = said.merchantName === "" ? (["isCustomer", "purchase"] as const) : [];
  const proposals = [...ofCompany, ...dealing].map((field) => [
    field,
    { value: known[field], hint: fromElsewhere },
  ]);
  if (known.merchantName !== "") return Object.fromEntries(proposals);
  const value = selfNamedCompany(facts);
  if (value.length > nameAtMost) return {};
  return { merchantName: { value, hint: `${selfNamedInWords(facts)}，是这家就留着，不对就改` } };
}
