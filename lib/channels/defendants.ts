import { namesIt } from "@/lib/calls/name-of-company";
import { isVerySame } from "@/lib/calls/names";
import type { Answers } from "./answers";
import { oneLine } from "./parts/one-line";

/** Who is sued; address is "" while it is missing. */
export type Defendant = { name: string; address: string };

/** The merchant first, then the others, one in each line: 名称，地址. */
export function defendantsOf({ merchantName, merchantAddress, otherMerchants }: Answers): Defendant[] {
  const first = { name: oneLine(merchantName), address: oneLine(merchantAddress) };
  const others = otherMerchants.split(/\n+/).map(read);
  return [first, ...others].filter(({ name }) => name !== "");
}

function read(line: string): Defendant {
  const [, name = "", address = ""] = /^([^，,；;\t]*)[，,；;\t]?(.*)$/s.exec(oneLine(line)) ?? [];
  return { name: name.trim(), address: address.trim() };
}

/** 被告; 各被告 when there are several. */
export function theDefendants(answers: Answers): string {
  return defendantsOf(answers).length > 1 ? "各被告" : "被告";
}

/** Who goes by this name, or by a part that tells it from others: 安心装饰 of 沈阳安心装饰工程有限公司; by its very name before all. */
export function defendantNamed(defendants: Defendant[], who: string): Defendant | undefined {
  const said = oneLine(who);
  const named = defendants.filter(({ name }) => namesIt(said, name));
  return named.find(({ name }) => isVerySame(said, name)) ?? named[0];
}

/** What a company is called in full ends in one of these. */
const endings = /(公司|厂|店|行|社|所|院|校|部|中心|会|集团|合伙)(（[^）]{0,60}）)?$/;

/** A name as the register has it, as far as its end tells; 安心装饰 is one of a signboard. */
export function isRegistered(name: string): boolean {
  return endings.test(name);
}
