import { signatureOf } from "@/lib/calls/names";
import { isSignedApart, type Refusal } from "@/lib/calls/refusals";
import type { Run } from "@/lib/letters/letter";
import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { byName } from "./by-name";
import { firstCallsIn } from "./counted";
import { whoIn } from "./course-caller";
import { countingOf, type Group } from "./group";
import { isAnyKnown, knownPersonsIn } from "./known-person";
import { type Ledger, run } from "./ledger";
import { namesInWords } from "./names-in-words";
import { selfNamesInWords } from "./self-named";
import { subjectOf, wasHeard } from "./subject";

/** 其他号码的同类来电: those of these groups that nobody had told no; without 同类 where the kind of one of them is not known. */
export function kindOf(groups: Group[]): string {
  const others = groups.flatMap(({ after }) => after.others);
  const nos = groups.flatMap(({ after }) => after.nos);
  const like = areOfKind(others) ? "的同类" : "的";
  return `${whoseIn(others, nos)}${like}${countingOf(others).noun}`;
}

/** Each of them was heard, and its kind is known: what stands as — in the table is of no kind, and so is whom the user knows. */
export function areOfKind(calls: LoggedCall[]): boolean {
  const isOfKind = calls.every((call) => wasHeard(call) && subjectOf(call) !== null);
  return isOfKind && !isAnyKnown(calls);
}

/** 其他号码的同类, before 来电2次; 其他号码的 where nobody knows the kind of one of them. */
export function likeThem(calls: LoggedCall[], { after }: Group): string {
  return `${whoseIn(calls, after.nos)}${areOfKind(calls) ? "的同类" : "的"}`;
}

/** So many of them are named. */
const namedAtMost = 3;

/** 171 0000 0000、165 0000 0000: where all of them showed a number, and none of those was told later or wrote under a name that was. "" otherwise. */
export function otherNumbers(calls: LoggedCall[], { nos }: Group["after"]): string {
  const names = [...new Set(calls.map(({ profile }) => profile.display))];
  const areOthers = whoseIn(calls, nos) === "其他号码";
  return areOthers && names.length <= namedAtMost ? names.join("、") : "";
}

/** 其他号码, 当时尚未被拒绝的号码 of such as were told later; nobody knows whether a number that was not shown is another. */
function whoseIn(calls: LoggedCall[], nos: Refusal[]): string {
  const told = toldAtPorts(nos);
  const isAtPort = (call: LoggedCall) =>
    (told.get(call.number) ?? []).some((saidTo) => isSignedApart({ saidTo }, call));
  const shown = calls.filter(({ number }) => number !== "");
  const elsewhere = shown.filter((call) => !isAtPort(call));
  const numbers = new Set(nos.flatMap((no) => no.numbers));
  const isToldLater = elsewhere.some(({ number }) => numbers.has(number));
  const whose = [
    elsewhere.length === 0 ? "" : isToldLater ? "当时尚未被拒绝的号码" : "其他号码",
    shown.some(isAtPort) ? "同一端口其他署名" : "",
    shown.length < calls.length ? "未显示号码" : "",
  ];
  return listInWords(whose.filter((one) => one !== ""));
}

/** Whose messages were answered with a no, by number: at a port that sends for many. */
function toldAtPorts(nos: Refusal[]): Map<string, string[]> {
  const told = new Map<string, Set<string>>();
  for (const { saidTo, numbers } of nos) {
    if (saidTo === undefined) continue;
    for (const number of numbers) told.set(number, (told.get(number) ?? new Set()).add(saidTo));
  }
  return new Map([...told].map(([number, names]) => [number, [...names]]));
}

/** The others that gave a name which had been told no by then. */
export function stillSameName(group: Group): LoggedCall[] {
  return byName(group.after, group.letter).same;
}

/** ，其中170 9000 0000的来电人也自称“江景名邸”，有的署名【城东壹号】，与此前被拒绝的名称不同: who was told first, and strangers as such. */
export function sameNameRuns(group: Group, ledger: Ledger): Run[] {
  const { others } = group.after;
  const { same, apart } = byName(group.after, group.letter);
  const still = byWay(same, group.letter).flatMap((some) => stillRuns(some, group, ledger));
  return [...still, run(strangers(apart, others))].filter(({ text }) => text !== "");
}

/** Who gave a name, and whom the user knew: each is told in its own words. */
function byWay(same: LoggedCall[], letter: LoggedCall[]): LoggedCall[][] {
  const { of } = knownPersonsIn(letter);
  const ways = [same.filter((call) => of(call) === ""), same.filter((call) => of(call) !== "")];
  return ways.filter((some) => some.length > 0);
}

/** ，也自称“江景名邸”; ，其中170 9000 0000的来电人也自称; of many, or hidden ones, ，其中来电（170 9000 0000等）也自称 */
function stillRuns(same: LoggedCall[], { after: { others }, letter }: Group, ledger: Ledger): Run[] {
  const said = stillNamed(same, letter);
  if (same.length === others.length) return [run(`，${said}`)];
  const firsts = firstCallsIn(same);
  const isNamed = firsts.length <= namedAtMost && same.every(({ number }) => number !== "");
  const numbers = sameNamedNumbers(firsts, ledger);
  if (isNamed)
    return [run("，其中"), ...numbers, run(byWhom(same, stillNamed(same, letter, isOnce(same, others))))];
  const among = numbers.length === 0 ? [] : [run("（"), ...numbers, run(firsts.length > 3 ? "等）" : "）")];
  return [run(`，${whichOf(same, others)}`), ...among, run(said)];
}

/** Another call of these numbers gave no name. */
function isOnce(same: LoggedCall[], others: LoggedCall[]): boolean {
  const numbers = new Set(same.map(({ number }) => number));
  const named = new Set(same);
  return others.some((call) => numbers.has(call.number) && !named.has(call));
}

/** 其中来电, 其中有的, or nothing where it holds for all. */
function whichOf(some: LoggedCall[], all: LoggedCall[]): string {
  if (some.length === all.length) return "";
  const { noun } = countingOf(some);
  const ofKind = all.filter((call) => countingOf([call]).noun === noun);
  return `其中${ofKind.length === some.length ? noun : "有的"}`;
}

/** 170 9000 0000、171 0000 0000: the first numbers from which that name went on. */
function sameNamedNumbers(firsts: LoggedCall[], ledger: Ledger): Run[] {
  const shown = firsts.filter(({ number }) => number !== "").slice(0, namedAtMost);
  return shown.flatMap((call, at) => {
    const claim = {
      id: `named-${call.id}`,
      text: "仍用被拒绝的名称的号码",
      source: "那条记录",
      callIds: [call.id],
    };
    return [...(at === 0 ? [] : [run("、")]), ledger.fact(call.profile.display, claim)];
  });
}

const stillSigned = (same: LoggedCall[], letter: LoggedCall[]) =>
  namesInWords(same, letter).replaceAll("署名", "署名仍为").replaceAll("据我辨认是", "据我辨认也是");
/** 也自称“江景名邸”, 署名仍为【花花贷】, 据我辨认也是“前男友” */
export const stillNamed = (same: LoggedCall[], letter: LoggedCall[], once = false) =>
  stillSigned(same, letter).replaceAll("自称", once ? "也曾自称" : "也自称");
/** 的来电人也自称“江景名邸”: behind a number, which says nothing itself. */
const byWhom = (same: LoggedCall[], said: string) =>
  said.startsWith("也") ? `的${whoIn(same.filter((call) => signatureOf(call) === ""))}${said}` : said;

/** ，署名【好还贷】，与此前被拒绝的名称不同: whoever gave another name is another. */
function strangers(apart: LoggedCall[], others: LoggedCall[]): string {
  if (apart.length === 0) return "";
  const which = apart.length === others.length ? "" : "有的";
  return `，${which}${selfNamesInWords(apart)}，与此前被拒绝的名称不同`;
}

/** 自称, 署名, 自称或者署名: how these gave their names. */
function waysNamed(calls: LoggedCall[]): string {
  const signed = calls.filter((call) => signatureOf(call) !== "").length;
  if (signed === 0) return "自称";
  return signed === calls.length ? "署名" : "自称或者署名";
}

/** 署名仍为【花花贷】: another number of one sender, which a short text must not let go; 自称 without 也, no name was told before it; 自称不同 of strangers. */
export function sameNamed(group: Group, namedLater: LoggedCall[] = []): string {
  const { others } = group.after;
  const { same, apart } = byName(group.after, group.letter);
  const later = new Set(namedLater);
  if (same.length > 0 && same.every((call) => later.has(call))) return "";
  const told = byWay(same, group.letter).map(
    (some) => `${whichOf(some, others)}${stillSigned(some, group.letter)}`,
  );
  if (told.length > 0) return told.join("，");
  return apart.length > 0 && apart.length === others.length ? `${waysNamed(apart)}不同` : "";
}
