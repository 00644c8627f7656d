import { namesIt } from "@/lib/calls/name-of-company";
import { isSameName, nameOf } from "@/lib/calls/names";
import { clip } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import { listInWords, quoted } from "@/lib/letters/wording";
import { citiesByProvince } from "@/lib/numbers/cities";
import type { Reason } from "@/lib/result";
import type { Answers } from "../answers";
import type { Ask, Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import { groundFor, naming, otherNameSaid, whoAmong } from "./ground";
import { areMessages, countingOf } from "./group";
import { investigates } from "./inquiry";
import { oneLine } from "./one-line";
import { selfNamesInWords } from "./self-named";
import { selfNamedInWords } from "./self-named-company";
import { pairsOf } from "./sheet";
import { believedTheirs, theirsInWords, unnamedInWords } from "./unnamed";

/** The two questions about the company behind the calls. */
export function merchantAsks(required: boolean): Ask[] {
  return [
    { field: "merchantName", label: "对方公司的名称", hint: "来电人说的，短信、名片、门头上写的", required },
    { field: "merchantAddress", label: "对方公司的地址", hint: "从市写起，到区、街道也行", required },
  ];
}

/** Why a door stays closed without the company's name, with the ways to find it; empty when it is known. what: 12315举报. */
export function nameless(what: string, facts: Facts): Reason[] {
  if (facts.answers.merchantName !== "") return [];
  const text = `${what}要写明是哪家公司。${companyClue(facts) || waysToName(facts)}`;
  return [{ code: "merchant-name", text, next: { text: "知道了，填上" } }];
}

/** 来电人自称“安心装饰”，核对后填上。 "" where nobody said. */
export function companyClue({ calls }: Pick<Facts, "calls">): string {
  const named = selfNamedInWords({ calls });
  return named === "" ? "" : `${named}，核对后填上。`;
}

/** Only the ways that these calls leave. */
function waysToName({ calls }: Facts): string {
  const papers = "微信名片、合同、门头";
  const own = areMessages(calls)
    ? `不知道，看短信正文里的名字，翻${papers}，或者回短信照稿子问`
    : `不知道，翻${calls.some(({ kind }) => kind === "sms") ? "短信签名、" : ""}${papers}，或者再打来时照稿子问`;
  const leased = [...new Set(calls.filter(isLeased).map(({ profile }) => profile.display))];
  const some = listInWords(leased.slice(0, 3));
  const more = leased.length > 3 ? `等${leased.length}个号码` : "";
  return leased.length === 0 ? `${own}。` : `${own}；${some}${more}，先请通管局查是哪家在用。`;
}

/** 95, 96, 400: given to one company, which the authority knows. */
function isLeased({ profile }: LoggedCall): boolean {
  return ["call-center", "enterprise", "provincial", "hosted"].includes(profile.kind);
}

/** The address, where a letter cannot do without it. */
export function addressNeed({ answers }: Facts, required = true): Need[] {
  if (answers.merchantAddress !== "") return [];
  const next = { text: "名片、合同、门头上找，或者到国家企业信用信息公示系统按名称查" };
  return [{ code: "merchant-address", text: "对方公司的地址", required, next }];
}

/** What a letter lacks of the company, which nobody who was only rung up by a number can know. */
export function isOfCompany({ code, required }: Need): boolean {
  return required && (code === "merchant-name" || code === "merchant-address");
}

/** An office is one of a city and a district: where the address begins with neither, nobody is written to by name. */
export function districtNeed({ answers }: Facts): Need[] {
  const address = oneLine(answers.merchantAddress);
  const [city, district] = [cityInAddress(address), districtInAddress(address)];
  if (address === "" || district !== "") return [];
  const missing = city === "" ? "哪个市、哪个区" : "哪个区县";
  const text = `对方公司的地址没写${missing}，收信的只能写“${city || "有管辖权的"}市场监督管理部门”`;
  const next = { text: `从市写起，比如“${city || "沈阳市"}某某区”；查不到就这样交，在12315上选地区` };
  return [{ code: "merchant-district", text, required: false, next }];
}

/** The company is not the one that the callers said they were: a slip, or what was answered about other calls. */
export function merchantDiffers({ answers, calls }: Facts): Need[] {
  const merchant = oneLine(answers.merchantName);
  const named = [...new Set(calls.map(nameOf).filter((name) => name !== ""))];
  const isSaid = named.some((name) => isSameName(name, merchant) && namesIt(name, merchant));
  if (merchant === "" || named.length === 0 || isSaid) return [];
  const [first = ""] = named;
  const text = `${whoIn(calls)}自称${quoted(first)}${named.length > 1 ? "等" : ""}，你填的对方公司是${quoted(merchant)}`;
  const next = { text: "是同一家就不用改；不是，改对方公司的名称" };
  return [{ code: "merchant-differs", text, required: false, next }];
}

/** 名称　安心装饰: who it is, as far as the user knows. */
export function merchantPairs({
  merchantName,
  merchantAddress,
  merchantCode,
  merchantPhone,
}: Answers): Block {
  return pairsOf([
    ["名称", merchantName],
    ["地址", merchantAddress],
    ["统一社会信用代码", merchantCode],
    ["电话", merchantPhone],
  ]);
}

/** 名称　登记名称不详（来电人自称“安心装饰”，请按地址查明）; 安心装饰工程有限公司（短信署名【安心装饰】）: the name, and what it rests on. */
export function calledPairs(facts: Facts): Block {
  const { answers } = facts;
  const name = oneLine(answers.merchantName);
  if (name === "" || answers.merchantCode !== "") return merchantPairs(answers);
  return merchantPairs({ ...answers, merchantName: nameWithGround(name, facts) });
}

function nameWithGround(name: string, facts: Facts): string {
  const named = naming(facts);
  const isFull = name.endsWith("公司");
  if (named.length === 0)
    return `${name}（我了解到的名称，${countingOf(facts.calls).noun}中没有出现过${isFull ? "" : "；登记名称请查明"}）`;
  const said = `${whoAmong(named, facts.calls)}${selfNamesInWords(named)}`;
  const isAsSaid = named.every((call) => nameOf(call) === name);
  if (!isAsSaid) return `${name}（${said}）`;
  const find = facts.answers.merchantAddress === "" ? "" : "，请按地址查明";
  return isFull ? `${name}（${said}）` : `登记名称不详（${said}${find}）`;
}

/** What the user believes and why, said as no more than that. whom: 该经营者. */
export function belief(whom: string, facts: Facts, asked = investigates): string {
  const { done } = countingOf(believedTheirs(facts));
  return `${groundFor(facts)}，${theirsInWords(facts)}可能由${whom}或者其委托的人${done}，${asked.lawfully}。${otherNameSaid(facts, asked)}${unnamedInWords(facts, asked)}`;
}

/** 安心装饰（沈阳市样例区安宁路9号）. */
export function merchantInPrint({ merchantName, merchantAddress }: Answers): string {
  const address = oneLine(merchantAddress);
  return `${oneLine(merchantName)}${address === "" ? "" : `（${address}）`}`;
}

/** “安心装饰”（沈阳市样例区安宁路9号）, of so many characters at most. */
export function merchantQuoted(
  { merchantName, merchantAddress }: Pick<Answers, "merchantName" | "merchantAddress">,
  max = Number.POSITIVE_INFINITY,
): string {
  const [name, address] = [oneLine(merchantName), oneLine(merchantAddress)];
  const where = clip(address, Math.max(0, max - name.length - 2));
  return `${quoted(clip(name, max))}${where === "" ? "" : `（${where}）`}`;
}

/** 浦东新区, 鼓楼区, 海安县: where it stands behind the city; "" otherwise. Of a street or a park named 区 nothing is made. */
export function districtInAddress(address: string): string {
  const city = cityInAddress(address);
  const typed = oneLine(address);
  if (city === "") return "";
  const rest = typed.slice(typed.indexOf(city) + city.length).trim();
  const [, district = ""] =
    /^([\p{Script=Han}]{2,6}?(?:新区|区(?![间域])|县(?![城前府衙])))/u.exec(rest) ?? [];
  return /(开发区|园区|小区|社区|校区|街区|厂区|工业区|景区|[路街道镇乡号])/.test(district) ? "" : district;
}

/** 沈阳市: only where the address begins with a city that is known; "" otherwise, and nothing is guessed. */
export function cityInAddress(address: string): string {
  const typed = oneLine(address);
  const cities = Object.entries(citiesByProvince).flatMap(([province, names]) =>
    names.filter((name) => typed.startsWith(name) || typed.startsWith(province + name)),
  );
  return cities.sort((a, b) => b.length - a.length)[0] ?? "";
}
