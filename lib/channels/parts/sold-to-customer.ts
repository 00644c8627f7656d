import { clip, type RankedSentence } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import { listInWords, quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import { customerInWords, isCustomerOf } from "./customer";
import { groupsOf } from "./group";
import { oneLine } from "./one-line";
import { saidIn } from "./said-words";
import { paragraphOf } from "./sheet";
import { wasHeard } from "./subject";
import { isSelling, wordsOf } from "./telling-words";
import { ownFacts } from "./whose";

/** So many of their sentences are enough. */
const quotedAtMost = 2;

type Sold = { lead: string; what: string; heard: LoggedCall[]; said: LoggedCall[] };

/**
 * 我第一次明确拒绝以后，接通的来电都是推销，不是履行合同所需的联系。 To its customer a company says that it only rang about the contract. Less
 * where one of them asked something else; "" where anything that was heard after a no was not noted to sell.
 */
export function soldToCustomer(facts: Facts, whose = "我"): string {
  return soldInWords(soldIn(facts), whose, "");
}

/** The same with what was said, in a letter that quotes nothing else. */
export function soldToCustomerQuoted(facts: Facts): string {
  const sold = soldIn(facts);
  const rings = sold?.said.filter((call) => call.kind === "call" && isSelling(call)) ?? [];
  const all = [...new Set(rings.map((call) => clip(oneLine(wordsOf(call)), 40)))].slice(0, quotedAtMost);
  return soldInWords(sold, "我", all.length === 0 ? "" : `（${all.map(quoted).join("")}）`);
}

/** The same as a paragraph of its own. */
export function soldBlocks(facts: Facts): Block[] {
  const text = soldToCustomer(facts);
  return text === "" ? [] : [paragraphOf(text)];
}

/** 我是该公司的客户（“月租59元”），拒绝以后接通的来电都是推销。 In a short text: what was bought goes first; without its answer it would speak for the other side, and goes with it. */
export function customerInShort(facts: Facts, whom = "该公司"): RankedSentence {
  const bare = { text: isCustomerOf(facts) ? `我是${whom}的客户。` : "", rank: 0.19 };
  const { answers } = facts;
  const whole = customerInWords({ ...facts, answers: { ...answers, neverAgreed: false } }, whom);
  const answer = answerInShort(facts);
  const short = answer === "" ? bare : answered(bare.text, answer, 0.63);
  return whole === bare.text ? short : { text: withAnswer(whole, answer), rank: 2.5, shorter: short };
}

/** 我是其客户，拒绝以后接通的都是推销。 where there is little room. */
function answered(bare: string, answer: string, rank: number): RankedSentence {
  const text = withAnswer(bare, answer);
  const brief = text.replace("该公司的", "其").replace("接通的来电", "接通的");
  return { text, rank, shorter: { text: brief, rank: 0.19 } };
}

/** With the answer in the place of its stop. */
export const withAnswer = (text: string, answer: string) =>
  text === "" || answer === "" ? text : text.replace(/。$/, answer);

/** 我是他们的客户，拒绝以后接通的来电都是推销。 Read out; 接通的都是推销 where there is little room. */
export function customerAloud(facts: Facts, whom = "他们"): RankedSentence {
  const bare = { text: isCustomerOf(facts) ? `我是${whom}的客户。` : "", rank: 0.19 };
  const answer = answerInShort(facts);
  return answer === "" ? bare : answered(bare.text, answer, 0.52);
}

/** ，拒绝以后接通的来电都是推销。 To whoever says that they were about the contract; "" where not all that was heard was selling. */
export function answerInShort(facts: Facts): string {
  const sold = soldIn(facts);
  return sold?.said.every(isSelling) ? `，拒绝以后${sold.what}${allIn(sold)}是推销。` : "";
}

const allIn = ({ heard }: Sold) => (heard.length > 1 ? "都" : "仍");

function soldInWords(sold: Sold | null, whose: string, words: string): string {
  if (!sold) return "";
  const { lead, what, said } = sold;
  const selling = said.filter(isSelling);
  if (selling.length === 0 && said.length > 0) return "";
  if (selling.length < said.length) return `${whose}${lead}，${what}中有推销${words}。`;
  const beside = said.length === 0 ? "" : "，不是履行合同所需的联系";
  return `${whose}${lead}，${what}${allIn(sold)}是推销${words}${beside}。`;
}

/** What a customer heard of the company after the first no of the letter; null unless all of it was noted to sell. */
function soldIn(facts: Facts): Sold | null {
  if (!isCustomerOf(facts)) return null;
  const nos = new Map(groupsOf(facts.calls).flatMap(({ after }) => after.nos.map(({ id, at }) => [id, at])));
  const first = [...nos.values()].reduce((one, at) => Math.min(one, Date.parse(at)), Infinity);
  const later = ownFacts(facts).calls.filter(({ at }) => Date.parse(at) > first);
  const heard = later.filter(wasHeard);
  if (heard.length === 0 || !heard.every(isCommercial)) return null;
  const lead = `${nos.size > 1 ? "第一次" : ""}明确拒绝以后`;
  return { lead, what: cameOf(later), heard, said: saidIn(heard) };
}

/** 接通的来电, 来电和短信: of what nobody heard nothing is said. */
function cameOf(later: LoggedCall[]): string {
  const rings = later.filter(({ kind }) => kind === "call");
  const isAnswered = rings.some(wasHeard);
  const ring = rings.every(wasHeard) ? "来电" : "接通的来电";
  const message = later.length > rings.length ? "短信" : "";
  return listInWords([isAnswered ? ring : "", message].filter((one) => one !== ""));
}
