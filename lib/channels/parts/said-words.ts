import { clip } from "@/lib/letters/length";
import type { Block, Run } from "@/lib/letters/letter";
import { numeral, quotedLast } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { groupsOf } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf } from "./moment";
import { notOfContract, withoutContract } from "./of-contract";
import { oneLine } from "./one-line";

/** So many characters say something by themselves: 额度 alone does not. */
export const fewestSaid = 3;

/** So many of their sentences stand in the letter; the log has them all. */
const atMost = 12;

/** The same under the matters that the course has numbered, where several have words and all of them fit. quoted: those of which the words are told, 摘录如下 where they are not all. */
export function saidByMatter({ calls, today }: Facts, ledger: Ledger, quoted = calls): Block[] {
  const told = new Set(quoted);
  const matters = groupsOf(calls).map((group, at) => {
    const all = group.calls.filter(saysAnything);
    const spoken = all.filter((call) => told.has(call));
    return { spoken, of: `上述（${numeral(at + 1)}）中`, left: leftOf(spoken, all) };
  });
  const spoken = matters.filter((matter) => matter.spoken.length > 0);
  const said = quoted.filter(saysAnything);
  const left = leftOf(said, calls.filter(saysAnything));
  if (spoken.length < 2 || said.length > atMost) return saidWords(quoted, today, ledger, "", left);
  return spoken.flatMap(({ spoken, of, left }) => saidWords(spoken, today, ledger, of, left));
}

const leftOf = (some: LoggedCall[], all: LoggedCall[]) => (some.length < all.length ? excerpt : undefined);

/** Behind the lead of words of which some are left out. */
export const excerpt = "，摘录如下";

/** 2026年9月22日22:05，170 9000 0000，“……”。 What these calls and messages said, oldest first. today: that of the letter; of: what they are of; left: says that there are more. */
export function saidWords(
  calls: LoggedCall[],
  today: string,
  ledger: Ledger,
  of = "",
  left = calls.filter(saysAnything).length > atMost ? "，先列较早的" : "",
): Block[] {
  const shown = saidIn(calls);
  if (shown.length === 0) return [];
  const isAllWritten = shown.every(isWritten);
  const items = shown.map((call): Run[] => {
    const text = `${momentOf(call.at, today)}的${isWritten(call) ? "原文" : "原话"}`;
    const claim = { id: `words-${call.id}`, text, source: recordOf(call.at, today), callIds: [call.id] };
    const who = ledger.fact(call.profile.display, claim);
    return [
      ledger.fact(momentOf(call.at, ""), claim),
      run("，"),
      who,
      run(`，${isAllWritten ? quotedLast(oneLine(call.smsText)) : wordsOf(call)}`),
    ];
  });
  return [
    { kind: "paragraph", runs: [run(`${of}${leadOf(shown)}${left}：`)] },
    { kind: "items", items },
  ];
}

/** Those whose words are listed. */
export function saidIn(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter(saysAnything).slice(0, atMost);
}

const saysAnything = (call: LoggedCall) => wordsOf(call) !== "";

/** To an operator, which looks at lines and numbers, so much of what was said on them tells what is sold. */
const brief = { sentences: 3, characters: 40 };

/** The text of each message, and in a few words some of what was said: by it a desk sees what is called about. */
export function wordsInBrief(facts: Facts, ledger: Ledger): Block[] {
  const calls = withoutContract(notOfContract(facts));
  const spoken = calls.filter((call) => !isWritten(call) && saysAnything(call));
  const picked = new Set(pickedFrom(spoken, facts.calls));
  const shown = calls.filter((call) => isWritten(call) || picked.has(call));
  const short = shown.map((call) => ({ ...call, words: clip(oneLine(call.words), brief.characters) }));
  const isLeftOut = picked.size < spoken.length || calls.length < facts.calls.length;
  return saidWords(short, facts.today, ledger, "", isLeftOut ? excerpt : undefined);
}

/** Of each number what it said first after a no, which weighs most; then, where there is room, what each said first of all. */
function pickedFrom(spoken: LoggedCall[], all: LoggedCall[]): LoggedCall[] {
  const after = new Set(groupsOf(all).flatMap((group) => [...group.after.own, ...group.after.others]));
  const weighed = [...firstOfEach(spoken.filter((call) => after.has(call))), ...firstOfEach(spoken)];
  const numbers = new Set(weighed.map(({ number }) => number));
  const each = [...numbers].flatMap((number) => weighed.find((call) => call.number === number) ?? []);
  return [...new Set([...each, ...weighed])].slice(0, brief.sentences);
}

function firstOfEach(calls: LoggedCall[]): LoggedCall[] {
  const firsts = new Map<string, LoggedCall>();
  for (const call of calls) if (!firsts.has(call.number)) firsts.set(call.number, call);
  return [...firsts.values()];
}

/** The text of each message, word for word: whoever carried it is shown what it was. */
export function messageWords({ calls, today }: Facts, ledger: Ledger): Block[] {
  return saidWords(
    calls.filter(({ kind, smsText }) => kind === "sms" && smsText !== ""),
    today,
    ledger,
  );
}

/** A message needs nobody's record of what it said. */
function leadOf(shown: LoggedCall[]): string {
  if (shown.every(isWritten)) return "短信原文";
  return shown.some(isWritten) ? "来电中的原话照我当时的记录，短信照原文" : "对方的原话，照我当时的记录";
}

function isWritten({ kind, smsText }: LoggedCall): boolean {
  return kind === "sms" && oneLine(smsText) !== "";
}

function wordsOf(call: LoggedCall): string {
  if (isWritten(call)) return `短信原文：${quotedLast(oneLine(call.smsText))}`;
  const said = oneLine(call.words);
  return said.length < fewestSaid ? "" : quotedLast(said);
}
