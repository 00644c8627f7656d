import { contentsOfSuit } from "@/lib/law/court-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Need } from "../channel";
import { defendantsOf, isRegistered } from "../defendants";
import type { Facts } from "../facts";
import { readIdNumber } from "../id-number";
import { areMessages } from "../parts/group";
import { addressNeed } from "../parts/merchant";
import { personNeeds } from "../parts/person";
import { chargeNeeds } from "./charge-needs";
import { claimNeeds } from "./claim-needs";
import { showsGround } from "./jurisdiction";
import { lackingNeeds } from "./lacking";

/** What 第一百二十四条 wants on the paper, and what makes it go through at the counter. */
export function suitNeeds(facts: Facts): Need[] {
  const person = ["name", "gender", "bornOn", "nation", "work", "address", "phone"] as const;
  return [
    ...personNeeds(facts.complainant, [...person]),
    ...courtNeed(facts),
    ...addressNeed(facts),
    ...othersNeed(facts),
    ...courtGroundNeed(facts),
    ...chargeNeeds(facts),
    ...claimNeeds(facts),
    ...lackingNeeds(facts),
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

/** A court that nothing on the paper leads to will ask why. */
function courtGroundNeed(facts: Facts): Need[] {
  if (!facts.answers.court.endsWith("法院") || showsGround(facts)) return [];
  const next = { text: "地址从市写起，写到区；公司和你都不在那个区，换一个法院" };
  const text = "从地址看不出为什么交给这个法院，起诉状里没有写";
  return [{ code: "court-ground", text, required: false, next }];
}

function fullNameNeed({ answers }: Facts): Need[] {
  const short = defendantsOf(answers).find(({ name }) => !isRegistered(name));
  if (!short) return [];
  const next = { text: "照营业执照写全称；查不到，起诉状上给登记名称、代码、法定代表人留了空，递交以前填上" };
  return [{ code: "merchant-name", text: `“${short.name}”的全称`, required: false, next }];
}

function registerNeed(facts: Facts): Need[] {
  const { answers } = facts;
  const isKnown = answers.merchantCode !== "" && answers.merchantLeader !== "";
  if (isKnown) return othersRegisterNeed(facts);
  const next = { text: "到国家企业信用信息公示系统按名称查，写上更不容易弄错；没写的，起诉状上留了空" };
  const code = answers.merchantCode === "" ? "merchant-code" : "merchant-leader";
  return [{ code, text: "统一社会信用代码、法定代表人", required: false, next }];
}

/** They are not asked for of the others. */
function othersRegisterNeed({ answers }: Facts): Need[] {
  const [other] = defendantsOf(answers).slice(1);
  if (!other) return [];
  const next = { text: "起诉状上留了空，照公示系统打印的登记信息填上" };
  const text = `“${other.name}”的统一社会信用代码、法定代表人`;
  return [{ code: "other-register", text, required: false, next }];
}

function idNumberNeed({ complainant }: Facts): Need[] {
  const told = readIdNumber(complainant.idNumber);
  if (complainant.idNumber === "" || told?.checks) return [];
  const next = { text: "最后一位和前面对不上，照身份证再看一眼", href: "/me/details" };
  return [{ code: "id-number", text: "核对过的身份证号", required: false, next }];
}

function proofNeed({ calls, evidence }: Facts): Need[] {
  if (evidence.some(({ kind }) => kind !== "identity")) return [];
  const next = { text: `附上${areMessages(calls) ? "" : "录音、"}截图、详单；没有，先攒一攒` };
  const text = `没有附证据，起诉状里只有你自己的记录，对方不认就难认定（${placeInPrint(contentsOfSuit)}）`;
  return [{ code: "evidence", text, required: false, next }];
}
