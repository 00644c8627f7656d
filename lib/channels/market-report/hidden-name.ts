import { nameOf } from "@/lib/calls/names";
import type { Block } from "@/lib/letters/letter";
import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { enforcedCalls } from "../parts/enforced";
import { type Ledger, run } from "../parts/ledger";
import { dayAmong } from "../parts/moment";
import { ownFacts } from "../parts/whose";

/** Somebody spoke, or a tape did. */
function hasSpoken({ how }: Pick<LoggedCall, "how">): boolean {
  return how === "person" || how === "robot";
}

/** Calls in which somebody spoke and, as far as was noted, named no company. */
export function namelessOf(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter((call) => hasSpoken(call) && nameOf(call) === "");
}

/** Said by the user alone, where the log leaves room for it. */
function isNameHidden({ answers, calls }: Pick<Facts, "answers" | "calls">): boolean {
  return answers.hidName && namelessOf(calls).length > 0;
}

/** Those of them to which the rule on a true name may be applied; all, where it may be to none. */
function namelessUnderRule(calls: LoggedCall[]): LoggedCall[] {
  return enforcedCalls(namelessOf(calls));
}

/** 2026年9月3日的来电没有说明经营者的真实名称。 Of several the user does not say which: then those that may be meant. */
export function hiddenName({ answers, calls }: Facts, ledger: Ledger): Block[] {
  if (!isNameHidden({ answers, calls })) return [];
  const nameless = namelessUnderRule(calls);
  const callIds = nameless.map(({ id }) => id);
  const claim = {
    id: "hid-name",
    text: "有的来电没说是哪家",
    source: "你勾的，和没有记下自称的来电",
    callIds,
  };
  const [only, ...others] = nameless.map((call) => dayAmong(call, calls));
  const which = others.length === 0 ? `${only}的来电` : "有的来电";
  const may = others.length === 0 ? "" : `（${whereNameless([only ?? "", ...others])}）`;
  const said = `${which}没有说明经营者的真实名称${may}`;
  return [{ kind: "paragraph", runs: [ledger.fact(said, claim), run("。")] }];
}

/** So many days are listed; the table has the rest. */
const listedAtMost = 3;

/** 没有记下自称的是9月3日、9月4日10:00的来电 */
function whereNameless(days: string[]): string {
  if (days.length > listedAtMost) return "见所附的来电记录表中没有自称的各条";
  return `没有记下自称的是${days.join("、")}的来电`;
}

/** 9月3日的来电没有说明真实名称。 In a short text. */
export function hiddenNameInShort(facts: Facts): string {
  if (!isNameHidden(facts)) return "";
  const [only, ...others] = namelessUnderRule(facts.calls);
  const which = only && others.length === 0 ? `${dayAmong(only, enforcedCalls(facts.calls))}的` : "有的";
  return `${which}来电没有说明真实名称。`;
}

/** The user says it, and every call of the letter gave a name: told before, and left out. */
export function hiddenNameNeed(facts: Facts): Need[] {
  const { answers, calls } = ownFacts(facts);
  if (!answers.hidName || !calls.some(hasSpoken) || namelessOf(calls).length > 0) return [];
  const text = "你勾了“有的来电不说是哪家公司”，写进信里的来电却都记着自称，这一句没有写进去";
  return [
    { code: "name-hidden", text, required: false, next: { text: "自称是后来才知道的，到那条来电里删掉" } },
  ];
}
