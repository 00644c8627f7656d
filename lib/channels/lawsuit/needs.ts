import { jointSuit, solatium } from "@/lib/law/court-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Need } from "../channel";
import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { readIdNumber } from "../id-number";
import { areMessages } from "../parts/group";
import { addressNeed } from "../parts/merchant";
import { personNeeds } from "../parts/person";
import { chargesOf } from "./charges";
import { tellsOfHarm } from "./harm";

/** What 第一百二十四条 wants on the paper, and what makes it go through at the counter. */
export function suitNeeds(facts: Facts): Need[] {
  const person = ["name", "gender", "bornOn", "nation", "work", "address", "phone"] as const;
  return [
    ...personNeeds(facts.complainant, [...person]),
    ...courtNeed(facts),
    ...addressNeed(facts),
    ...othersNeed(facts),
    ...unnamedNeed(facts),
    ...severalNeed(facts),
    ...harmNeed(facts),
    ...fullNameNeed(facts),
    ...registerNeed(facts),
    ...idNumberNeed(facts),
    ...proofNeed(facts),
  ];
}

function courtNeed({ answers }: Facts): Need[] {
  if (answers.court.endsWith("法院")) return [];
  const next = { text: "写全称，以“人民法院”结尾，比如沈阳市样例区人民法院" };
  return [{ code: "court", text: "交给哪个法院", required: true, next }];
}

function othersNeed({ answers }: Facts): Need[] {
  const bare = defendantsOf(answers)
    .slice(1)
    .find(({ address }) => address === "");
  if (!bare) return [];
  const next = { text: "一行写一家：名称，地址" };
  return [{ code: "other-merchants", text: `“${bare.name}”的地址`, required: true, next }];
}

/** Where the log ties some defendants to calls, one that no call named would be sued for nothing. */
function unnamedNeed(facts: Facts): Need[] {
  const charges = chargesOf(facts);
  const bare = charges.find(({ named }) => named.length === 0);
  if (!bare || charges.length < 2) return [];
  const text = `没有哪次来电、短信自称“${bare.defendant.name}”，起诉状里没有它的事实`;
  return [{ code: "defendant-unnamed", text, required: false, next: { text: "说不出凭什么告它，就去掉" } }];
}

/** Companies that have nothing to do with each other may have to be sued one by one. */
function severalNeed({ answers }: Facts): Need[] {
  if (defendantsOf(answers).length < 2) return [];
  const text = `几家公司告在一份起诉状里：没有关系、各打各的，要法院认为可以合并、当事人也同意才行（${placeInPrint(jointSuit)}）`;
  const next = { text: "一家一份更稳，各交给各家所在地的法院" };
  return [{ code: "several-defendants", text, required: false, next }];
}

/** Money for a harm that nobody told of will not be given; what was typed stays. */
function harmNeed(facts: Facts): Need[] {
  if (facts.answers.solatiumClaimed === "" || tellsOfHarm(facts)) return [];
  const text = `要了精神损害抚慰金，没写精神上受了什么损害：造成严重精神损害的才支持（${placeInPrint(solatium)}）`;
  const next = { text: "有就医、失眠这样的事，写在“怎么知道是这家打的”里；没有，去掉这一项" };
  return [{ code: "solatium", text, required: false, next }];
}

/** What a company is called in full ends in one of these. */
const endings = /(公司|厂|店|行|社|所|院|校|部|中心|会|集团|合伙)(（[^）]{0,60}）)?$/;

function fullNameNeed({ answers }: Facts): Need[] {
  const short = defendantsOf(answers).find(({ name }) => !endings.test(name));
  if (!short) return [];
  const next = { text: "照营业执照写全称，只写招牌，法院可能要你补正" };
  return [{ code: "merchant-name", text: `“${short.name}”的全称`, required: false, next }];
}

function registerNeed({ answers }: Facts): Need[] {
  if (answers.merchantCode !== "" && answers.merchantLeader !== "") return [];
  const next = { text: "到国家企业信用信息公示系统按名称查，写上更不容易弄错" };
  const code = answers.merchantCode === "" ? "merchant-code" : "merchant-leader";
  return [{ code, text: "统一社会信用代码、法定代表人", required: false, next }];
}

function idNumberNeed({ complainant }: Facts): Need[] {
  const told = readIdNumber(complainant.idNumber);
  if (complainant.idNumber === "" || told?.checks) return [];
  const next = { text: "最后一位和前面对不上，照身份证再看一眼", href: "/me/details" };
  return [{ code: "id-number", text: "核对过的身份证号", required: false, next }];
}

function proofNeed({ calls, evidence }: Facts): Need[] {
  if (evidence.some(({ kind }) => kind !== "identity")) return [];
  const next = { text: `${areMessages(calls) ? "" : "录音、"}截图、详单，起诉要有证据` };
  return [{ code: "evidence", text: "证据", required: false, next }];
}
