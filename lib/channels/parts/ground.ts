import type { CategoryCode } from "@/lib/calls/categories";
import { namesCompany, saysWho } from "@/lib/calls/distinct-name";
import { mayName } from "@/lib/calls/name-of-company";
import { nameOf, signatureOf } from "@/lib/calls/names";
import { quoted } from "@/lib/letters/wording";
import type { Answers } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import { countingOf } from "./group";
import { investigates } from "./inquiry";
import { callsOf, numbersNamed } from "./numbers";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";

/** The calls in which the merchant's own name was given, or what may be it and tells it from others. */
export function naming({ answers, calls }: Facts): LoggedCall[] {
  const merchant = oneLine(answers.merchantName);
  return calls.filter((call) => mayName(nameOf(call), merchant));
}

/** 信贷中心, 装修公司 without an address: the word of a whole trade, by which nobody finds out who it is. */
export function isTradeWord({ merchantName, merchantAddress, merchantCode }: Answers): boolean {
  const name = oneLine(merchantName);
  return name !== "" && !saysWho(name) && oneLine(merchantAddress) === "" && merchantCode === "";
}

/** 部分来电人自称“安心装饰”, 短信署名【安心装饰】: who they said they were, where it may be the merchant; "" where none did. */
export function saidToBe(facts: Facts): string {
  const named = naming(facts);
  if (named.length === 0) return "";
  return `${whoAmong(named, facts.calls)}${selfNamesInWords(named)}`;
}

/** 来电人, 短信; 部分来电人, 有的 where others gave no such name. */
export function whoAmong(named: LoggedCall[], all: LoggedCall[]): string {
  const who = named.every((call) => signatureOf(call) !== "") ? "短信" : whoIn(named);
  if (named.length === all.length) return who;
  return who === "对方" ? "有的" : `部分${who}`;
}

/** 据部分来电人自称, 据短信署名: the same where the names themselves are told elsewhere. */
export function groundBrief(facts: Facts): string {
  const named = naming(facts);
  if (named.length === 0) return "据我了解";
  const signed = named.filter((call) => signatureOf(call) !== "");
  if (signed.length === named.length) return "据短信署名";
  const who = whoIn(named);
  const some = named.length < facts.calls.length && who !== "对方" ? "部分" : "";
  return `据${some}${who}自称${signed.length > 0 ? "和署名" : ""}`;
}

/** 该公司, where some said that very name, by whatever the others called it; else “安心装饰工程有限公司”. which: 该, 这家. */
export function merchantAfterName(facts: Facts, which = "该"): string {
  const merchant = oneLine(facts.answers.merchantName);
  const named = naming(facts);
  const isSaid = named.some((call) => nameOf(call) === merchant);
  const isCompany =
    namesCompany(merchant) || named.every(({ category }) => category && traders.has(category));
  return isSaid ? `${which}${isCompany ? "公司" : "机构"}` : quoted(merchant);
}

/** Kinds of which whoever sells is a company: decorators and shops; a bank, a school, a clinic and who collects debts may be none. */
const traders = new Set<CategoryCode>([4, 13, 14, 21, 22, 23, 24, 25, 26, 27]);

/** 短信署名【某店】，与“安心装饰”名称不同，二者是什么关系，请一并查明。 "" where some may have named it, or nobody gave a name. */
export function otherNameSaid(facts: Facts, { relation } = investigates): string {
  const { calls, answers } = facts;
  const named = calls.filter((call) => signatureOf(call) !== "" || saysWho(nameOf(call)));
  if (oneLine(answers.merchantName) === "" || naming(facts).length > 0 || named.length === 0) return "";
  const who = named.every((call) => signatureOf(call) !== "") ? "短信" : whoIn(named);
  const some = named.length < calls.length && who !== "对方" && who !== "短信" ? "部分" : "";
  return `${some}${who}${selfNamesInWords(named)}，与${quoted(oneLine(answers.merchantName))}名称不同，二者是什么关系，${relation}。`;
}

/** 170 9000 0000、171 0000 0000的来电人曾自称“安心装饰”，据此: why the user takes it for this company; 据我了解 where the log does not show it. */
export function groundFor(facts: Facts): string {
  const named = naming(facts);
  if (named.length === 0)
    return facts.answers.ownWords === "" ? "据我了解" : "从我了解到的情况看（写在事实经过里）";
  const said = selfNamesInWords(named);
  if (!isToldByNumber(facts)) return `${countingOf(facts.calls).noun}中有${said}的，据此`;
  const isSigned = named.some((call) => signatureOf(call) !== "");
  return isSigned
    ? `${callsOf(named)}中有${said}的，据此`
    : `${numbersNamed(named)}的${whoIn(named)}曾${said}，据此`;
}

/** Some of the numbers gave that name, and all of those were shown. */
export function isToldByNumber(facts: Facts): boolean {
  const named = naming(facts);
  const numbers = new Set(named.map(({ number }) => number));
  const isOfAll = facts.calls.every(({ number }) => numbers.has(number));
  return named.length > 0 && !isOfAll && !numbers.has("");
}
