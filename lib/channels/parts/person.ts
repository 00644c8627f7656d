import { identify } from "@/lib/numbers/identify";
import { administrationOf } from "../administrations";
import type { Need } from "../channel";
import type { Complainant } from "../complainant";

/** 林静，电话138 0000 0000，住沈阳市样例区安宁路1号。 */
export function personInWords(one: Complainant, withAddress: boolean): string {
  const address = withAddress && one.address !== "" ? `，住${one.address}` : "";
  return `${one.name}，电话${phoneInPrint(one)}${address}。`;
}

/** 138 0000 0000 */
export function phoneInPrint(one: Complainant): string {
  return one.phone === "" ? "" : identify(one.phone).display;
}

/** 我的号码138 0000 0000: whom the calls came to, as a telephone company looks for them. */
export function calledInWords(one: Complainant): string {
  return one.phone === "" ? "我" : `我的号码${phoneInPrint(one)}`;
}

const names: Partial<Record<keyof Complainant, string>> = {
  name: "你的姓名",
  phone: "被打扰的号码",
  address: "你的地址",
  postcode: "邮政编码",
  province: "你所在的省",
  city: "你所在的城市",
  operator: "你的运营商",
  gender: "你的性别",
  bornOn: "你的出生日期",
  nation: "你的民族",
  work: "你的职业或工作单位",
};

/** What of the person is missing, one need for each; all of them stop the issue. */
export function personNeeds(one: Complainant, fields: (keyof Complainant)[]): Need[] {
  return fields
    .filter((field) => isMissing(one, field))
    .map((field) => ({ code: missingCode(field), text: names[field] ?? field, required: true, next: toMe }));
}

/** What a need for something of the person is called. */
export function missingCode(field: keyof Complainant): string {
  return `missing-${field}`;
}

/** A province without an administration of its own leaves a letter without an addressee. */
function isMissing(one: Complainant, field: keyof Complainant): boolean {
  return one[field] === "" || (field === "province" && !administrationOf(one.province));
}

/** A virtual operator is named by its brand. */
export function brandNeeds(one: Complainant): Need[] {
  if (one.operator !== "虚拟运营商" || one.operatorBrand !== "") return [];
  return [{ code: "operator-brand", text: "虚拟运营商的品牌名", required: true, next: toMe }];
}

const toMe = { text: "填上我的资料", href: "/me/details" };
