import { listInWords } from "@/lib/letters/wording";
import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { areHidden, areMessages } from "../parts/group";

/** Lines of an operator or an office: nobody asks for those to be shut. */
const kept: NumberKind[] = ["operator", "public-service"];

/** Nobody here can shut it. */
const isAbroad = ({ profile }: LoggedCall) => profile.kind === "international";

const isHidden = ({ number }: LoggedCall) => number === "";

const isKept = ({ profile }: LoggedCall) => kept.includes(profile.kind);

/** What the administration can have done about the numbers: shut or limited, and handed on to the province they belong to. isOwn: who is asked is told that it is its own. */
export function remedies(calls: LoggedCall[], isOwn = false): string[] {
  const closable = calls.filter((call) => !isKept(call) && !isAbroad(call));
  const abroad = calls.some(isAbroad) ? [abroadRequest(calls.filter(isAbroad))] : [];
  if (closable.length === 0) return [["涉嫌违反规定的，请依法处理", ...abroad].join("；")];
  return [[shutRequest(closable, calls), ...abroad, ...handedOn(closable, isOwn)].join("；")];
}

/** 核查属实的，责令关停或者限制呼出; 涉嫌违反规定的依法处理 of lines that nobody shuts. */
export function remediesInShort(calls: LoggedCall[]): string {
  const closable = calls.filter((call) => !isKept(call) && !isAbroad(call));
  if (closable.length === 0) return "涉嫌违反规定的依法处理";
  const which = closable.length < calls.length ? "有关号码" : "";
  return `核查属实的，依法处理，责令关停${which}或者${limitedIn(closable)}`;
}

/** 将号码所属的电信企业告知我，: of what can be shut. */
export function ownerInShort(calls: LoggedCall[]): string {
  const closable = calls.filter((call) => !isKept(call) && !isAbroad(call));
  if (closable.length === 0) return "";
  return `将${areHidden(closable) ? "所用号码、线路" : "号码"}所属的电信企业告知我，`;
}

/** 限制呼出; of a port, which sends, 限制发送. */
function limitedIn(calls: LoggedCall[]): string {
  if (areMessages(calls)) return "限制发送";
  return calls.some(({ kind }) => kind === "sms") ? "限制呼出、发送" : "限制呼出";
}

const displaysOf = (calls: LoggedCall[]) => [...new Set(calls.map(({ profile }) => profile.display))];

/** So many numbers are named. */
const namedAtMost = 3;

/** 境外号码+852 0000 0000如属改号或者虚假主叫，请溯源并拦截: nobody knows it yet. */
function abroadRequest(calls: LoggedCall[]): string {
  const supposed = areMessages(calls) ? "" : "如属改号或者虚假主叫，";
  return `${abroadInWords(calls)}${supposed}请溯源并拦截`;
}

/** 境外号码+852 0000 0000, 境外号码 of many. */
function abroadInWords(calls: LoggedCall[]): string {
  const numbers = displaysOf(calls);
  return `境外号码${numbers.length > namedAtMost ? "" : listInWords(numbers)}`;
}

/** 关停上述号码、线路; 关停9510 0000及其线路, or 上述号码、线路（10010、10016除外） where others are not to be shut. */
function shutRequest(closable: LoggedCall[], calls: LoggedCall[]): string {
  const spared = displaysOf(calls.filter((call) => isKept(call) || isAbroad(call)));
  const shut = displaysOf(closable);
  const isNamed = spared.length > 0 && shut.length <= namedAtMost && !closable.some(isHidden);
  const except = spared.length === 0 || isNamed ? "" : `（${listInWords(spared)}除外）`;
  const all = areHidden(closable) ? "所用的号码、线路" : "上述号码、线路";
  const what = isNamed ? `${listInWords(shut)}及其线路` : all;
  return `核查属实的，请依法处理，责令有关电信企业关停${what}${except}或者${limitedIn(closable)}，并将${areHidden(closable) ? "所用号码、线路" : "号码"}所属的电信企业告知我`;
}

/** Numbers that are given out in a province, and those that are given to one user for the whole country. */
const placed: NumberKind[] = ["mobile", "virtual-mobile", "landline", "provincial"];
const allotted: NumberKind[] = ["call-center", "enterprise", "hosted", "sms-port"];

/** A number of a province is dealt with there, one of the whole country where its user is; of others nothing is known. */
function handedOn(closable: LoggedCall[], isOwn: boolean): string[] {
  const where = placedIn(closable);
  if (isOwn) return where === "" ? [] : ["需要外省协查的，请协查后由贵局答复"];
  return where === "" ? [] : [`${where}在外省的，请转送当地通信管理局办理，并告知转送情况`];
}

/** 号码归属地或者码号使用单位: what of these may be in another province. */
export function placedIn(calls: LoggedCall[]): string {
  const has = (kinds: NumberKind[]) => calls.some(({ profile }) => kinds.includes(profile.kind));
  return [...(has(placed) ? ["号码归属地"] : []), ...(has(allotted) ? ["码号使用单位"] : [])].join("或者");
}
