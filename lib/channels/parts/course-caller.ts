import { signatureOf } from "@/lib/calls/names";
import type { Run } from "@/lib/letters/letter";
import { quoted, quotedLast } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { addressesIn, heldMyName } from "./addressed";
import { amountOf } from "./amount";
import { callsWith } from "./counted";
import { countingOf, type Group } from "./group";
import { isKnownPerson } from "./known-person";
import { type Ledger, run } from "./ledger";
import { dayAmong, momentOf, recordOf, sharedYear } from "./moment";
import { oneLine } from "./one-line";
import { selfNamedRuns } from "./self-named";

function distinct(texts: string[]): string[] {
  return [...new Set(texts.map(oneLine).filter((text) => text !== ""))];
}

/** 来电人自称“安居装饰”。有2次来电人能说出我的姓名。 */
export function nameRuns(group: Group, ledger: Ledger): Run[] {
  const { calls } = group;
  const unsigned = calls.filter((call) => signatureOf(call) === "");
  const spoken = unsigned.filter((call) => !isKnownPerson(call));
  const told = selfNamedRuns(spoken, (call) => oneLine(call.caller), quoted, ledger);
  return [
    ...knownRuns(unsigned),
    ...(told.length === 0 ? [] : [...whoSaidRuns(spoken, group, ledger), run("自称"), ...told, run("。")]),
    ...signatureRuns(calls, ledger),
    ...knewMyNameRuns(group, ledger),
  ];
}

/** 9月1日的来电人, where one call of several gave a name; else 来电人, 部分来电人. */
function whoSaidRuns(spoken: LoggedCall[], { letter }: Group, ledger: Ledger): Run[] {
  const one = onlyNamed(spoken);
  if (!one) return [run(someOf(spoken))];
  const text = `自称${quoted(oneLine(one.caller))}的来电`;
  const claim = { id: `said-${one.id}`, text, source: "那条记录", callIds: [one.id] };
  return [ledger.fact(dayAmong(one, letter), claim), run("的来电人")];
}

/** The one call of several that gave a name; undefined where more did, or it was a message. */
export function onlyNamed(calls: LoggedCall[]): LoggedCall | undefined {
  const named = calls.filter(({ caller }) => oneLine(caller) !== "");
  const isOne = named.length === 1 && calls.length > 1;
  return isOne && named[0]?.kind === "call" ? named[0] : undefined;
}

/** 据我辨认，来电人是“前男友”。 Whom the user knows did not call itself so. */
export function knownRuns(calls: LoggedCall[]): Run[] {
  const known = calls.filter(isKnownPerson);
  if (known.length === 0) return [];
  const who = whoIn(known);
  const some = who === "对方" ? "有的来自" : `部分${who}是`;
  const names = distinct(known.map(({ caller }) => caller))
    .slice(0, 3)
    .map(quoted);
  return [run(`据我辨认，${known.length === calls.length ? `${who}是` : some}${names.join("、")}。`)];
}

/** 短信署名【速贷通】、【好还贷】。 */
function signatureRuns(calls: LoggedCall[], ledger: Ledger): Run[] {
  const messages = calls.filter(({ kind }) => kind === "sms");
  const told = selfNamedRuns(messages, signatureOf, (name) => `【${name}】`, ledger);
  if (told.length === 0) return [];
  const isAll = messages.every((call) => signatureOf(call) !== "");
  return [run(`${isAll ? "短信" : "其中部分短信"}署名`), ...told, run("。")];
}

/** 9月3日的来电人能说出我的姓名: of one of several, which one; of more how many. */
function knewMyNameRuns({ calls, suffix, letter }: Group, ledger: Ledger): Run[] {
  const callIds = calls.filter((call) => call.knewMyName).map((call) => call.id);
  if (callIds.length === 0) return [];
  const text = `知道姓名${callIds.length}次`;
  const claim = { id: `name${suffix}`, text, source: `记了知道姓名的${countingOf(calls).noun}`, callIds };
  const known = callsWith(calls, callIds);
  if (calls.length === 1) return [ledger.fact(nameInWords(known), claim), run("。")];
  if (isEachTime(known, calls.length)) return [ledger.fact(nameEachTime(known), claim), run("。")];
  const [only, ...others] = known;
  if (only && others.length === 0)
    return [ledger.fact(dayAmong(only, letter), claim), run(`的${nameInWords(known)}。`)];
  return [run("有"), ledger.fact(amountOf(known), claim), run(`${nameInWords(known)}。`)];
}

/** All of them had the very name; 或者 and 都 do not go together. */
export function isEachTime(known: Pick<LoggedCall, "knewMyName" | "addressedAs">[], all: number): boolean {
  return known.length === all && addressesIn(known) === "";
}

/** 两次来电人都能说出我的姓名, 每条短信中都写有我的姓名: of all there were, and they were several. */
export function nameEachTime(calls: Pick<LoggedCall, "kind" | "knewMyName" | "addressedAs">[]): string {
  const who = whoIn(calls) === "发送人" ? "短信中" : whoIn(calls);
  const each = who === "对方" ? "" : `${calls.length === 2 ? "两" : "每"}${countingOf(calls).unit}`;
  return `${each}${nameInWords(calls).replace(who, `${who}${who === "对方" ? "每次" : ""}都`)}`;
}

/** 来电人, or 部分来电人: of a call that was missed nobody says what the caller called itself. named: those of them that said it. */
export function someOf(
  calls: LoggedCall[],
  named = calls.filter(({ caller }) => caller.trim() !== ""),
): string {
  const who = whoIn(calls);
  if (named.length === calls.length) return who;
  return who === "对方" ? "有的" : `部分${who}`;
}

/** Nobody who sends a message is one who calls. */
export function whoIn(calls: Pick<LoggedCall, "kind">[]): "来电人" | "发送人" | "对方" {
  const { noun } = countingOf(calls);
  return noun === "来电" ? "来电人" : noun === "短信" ? "发送人" : "对方";
}

/** 来电人能说出我的姓名; a message has it written. 称呼我为“周女士” where the quoted words say no more. */
export function nameInWords(calls: Pick<LoggedCall, "kind" | "knewMyName" | "addressedAs">[]): string {
  const who = whoIn(calls);
  const subject = who === "发送人" ? "短信中" : who;
  const verb = { 发送人: "写有", 来电人: "能说出", 对方: "知道" }[who];
  const addressed = addressesIn(calls);
  const said = [
    ...(calls.some(heldMyName) ? [`${verb}我的姓名`] : []),
    ...(addressed === "" ? [] : [`称呼我为${addressed}`]),
  ];
  return `${subject}${said.join("或者")}`;
}

/** What it cost the user, in the user's own words; at most three of them. */
export function costRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { calls } = group;
  const costs = distinct(calls.map((call) => call.cost));
  if (costs.length === 0) return [];
  const some = costs.slice(0, 3).map((cost) => cost.replace(/。$/, ""));
  const [last = "", ...others] = some.toReversed();
  const told = [
    ...others.toReversed().map(quoted),
    costs.length > 3 ? `${quoted(last)}等。` : quotedLast(last),
  ];
  return [...costlyRuns(group, today, ledger), run(`影响了我的生活：${told.join("、")}`)];
}

/** 170 9000 0000在9月14日10:05的来电: the one that did it, where it was no other. */
function costlyRuns({ calls, pattern, letter }: Group, today: string, ledger: Ledger): Run[] {
  const costly = calls.filter(({ cost }) => oneLine(cost) !== "");
  const { noun } = countingOf(costly);
  const [one, ...others] = costly;
  if (!one || others.length > 0 || calls.length === 1) return [run(noun)];
  const moment = momentOf(one.at, sharedYear(pattern.first ?? "", pattern.last ?? ""));
  const text = `影响了生活的${noun}`;
  const claim = { id: `cost-${one.id}`, text, source: recordOf(one.at, today), callIds: [one.id] };
  const isNamed = one.number !== "" && letter.some(({ number }) => number !== one.number);
  return [
    ...(isNamed ? [ledger.fact(one.profile.display, claim), run("在")] : []),
    ledger.fact(moment, claim),
    run(`的${noun}`),
  ];
}
