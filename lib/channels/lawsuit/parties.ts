import type { Block } from "@/lib/letters/letter";
import { dateInWords, numeral } from "@/lib/letters/wording";
import { type Defendant, defendantsOf, isRegistered } from "../defendants";
import type { Facts } from "../facts";
import { oneLine } from "../parts/one-line";
import { phoneInPrint } from "../parts/person";
import { paragraphOf } from "../parts/sheet";

const toFillIn = "________________";

/** 原告 and 被告 as the law wants them named. */
export function parties(facts: Facts): Block[] {
  const defendants = defendantsOf(facts.answers);
  const many = defendants.length > 1;
  return [
    paragraphOf(`原告：${plaintiff(facts)}。`),
    ...defendants.map((one, at) =>
      paragraphOf(`被告${many ? numeral(at + 1) : ""}：${at === 0 ? merchant(one, facts) : other(one)}。`),
    ),
  ];
}

/** 林静，女，1990年1月1日出生，汉族，样例公司职员，住沈阳市样例区安宁路1号，联系电话138 0000 0000. */
function plaintiff({ complainant: one }: Facts): string {
  const parts = [
    one.name,
    one.gender,
    one.bornOn && `${dateInWords(one.bornOn)}出生`,
    nationOf(one.nation),
    oneLine(one.work),
    one.address && `住${oneLine(one.address)}`,
    one.phone && `联系电话${phoneInPrint(one)}`,
    one.idNumber && `身份证号${one.idNumber}`,
  ];
  return parts.filter(Boolean).join("，");
}

/** 汉 → 汉族; 穿青人 is no 族. */
function nationOf(nation: string): string {
  return nation === "" || /[族人]$/.test(nation) ? nation : `${nation}族`;
}

function merchant(one: Defendant, { answers }: Facts): string {
  const parts = [
    placed(one),
    named("统一社会信用代码", answers.merchantCode, one),
    named("法定代表人", answers.merchantLeader, one),
    answers.merchantPhone && `联系电话${oneLine(answers.merchantPhone)}`,
  ];
  return parts.filter(Boolean).join("，");
}

/** What was not asked of the others is filled in by hand. */
function other(one: Defendant): string {
  return [placed(one), named("统一社会信用代码", "", one), named("法定代表人", "", one)].join("，");
}

/** 统一社会信用代码91210000000000000X; a line to fill in where it is not known. */
function named(label: string, said: string, { name }: Defendant): string {
  if (said !== "") return label + oneLine(said);
  const isOwner = label === "法定代表人" && !isRegistered(name);
  return `${label}${isOwner ? "（经营者）" : ""}${toFillIn}`;
}

/** 安心装饰（登记名称：________）: what is on a signboard leaves room for what the register says. */
function placed({ name, address }: Defendant): string {
  const who = isRegistered(name) ? name : `${name}（登记名称：${toFillIn}）`;
  return address === "" ? who : `${who}，住所${address}`;
}
