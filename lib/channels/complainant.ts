import { z } from "zod";
import { text, words } from "@/lib/calls/words-field";
import { isDay } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Fields } from "@/lib/edits/merge-edit";
import { clean } from "@/lib/numbers/clean";
import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";

/** 用户自己的运营商: the company the user's own phone is with. */
export const ownOperators = ["中国移动", "中国联通", "中国电信", "中国广电", "虚拟运营商"] as const;

/** 投诉人: the person who complains. Everything may stay empty until a channel needs it. */
export const Complainant = z.object(
  {
    name: words("姓名", 30),
    /** As people write it, 138 0000 0000 or 024-8888 0000; kept as digits. */
    phone: text("电话")
      .trim()
      .overwrite((typed) => clean(typed) || typed)
      .regex(/^$|^1\d{10}$|^0\d{9,11}$/, "写11位手机号，或者区号加固定电话"),
    operator: z.enum(["", ...ownOperators], { error: "选一家运营商" }),
    /** The brand of a virtual operator; empty otherwise. */
    operatorBrand: words("品牌名", 30),
    /** Where the phone number is registered and the user lives: 辽宁省, 沈阳市. */
    province: words("省份", 20),
    city: words("城市", 20),
    address: words("地址", 100),
    postcode: text("邮政编码")
      .trim()
      .regex(/^$|^\d{6}$/, "邮政编码是6位数字"),
    /** 身份证号: printed only where a channel needs it. */
    idNumber: text("身份证号")
      .overwrite((typed) => typed.replace(/\s/g, ""))
      .regex(/^$|^\d{17}[\dXx]$/, "身份证号是18位"),
    /** Printed in a 起诉状 only; what the ID number tells need not be said again. */
    gender: z.enum(["", "男", "女"], { error: "选一个" }),
    bornOn: text("出生日期").refine((day) => day === "" || isDay(day), "选一个日期"),
    nation: words("民族", 20),
    work: words("职业或工作单位", 60),
  },
  { error: "这里要写成一个人的资料" },
);
export type Complainant = z.infer<typeof Complainant>;

/** What an edit calls the fields of the details. */
export const complainantFields: Fields<Complainant> = {
  words: {
    name: "姓名",
    phone: "电话",
    operatorBrand: "品牌名",
    province: "省份",
    city: "城市",
    address: "地址",
    postcode: "邮政编码",
    idNumber: "身份证号",
    nation: "民族",
    work: "职业或工作单位",
  },
  others: { operator: "运营商", gender: "性别", bornOn: "出生日期" },
  together: [
    ["operator", "operatorBrand"],
    ["province", "city"],
  ],
};

/** What the form of the details says, checked; nobody is born after today (yyyy-mm-dd in Beijing). */
export function checkDetails(typed: unknown, today: Day): Result<Complainant> {
  const checked = safeParse(Complainant, typed);
  if (!checked.success) return invalidBy(checked.error.issues);
  return checked.data.bornOn > today ? invalid({ bornOn: "出生日期不能在今天以后" }) : ok(checked.data);
}

/** What tells one person from another. */
const telling = ["name", "phone", "idNumber"] as const;

/** Whether nothing says whose details these are. */
export function isUntold(one: Complainant): boolean {
  return telling.every((field) => one[field] === "");
}

/** Whether these are the details of two people: what tells a person is filled in on both sides, and differs. */
export function isSomebodyElse(one: Complainant, other: Complainant): boolean {
  return telling.some((field) => one[field] !== "" && other[field] !== "" && one[field] !== other[field]);
}

/** Whether details that a file brings are those of this person: whoever has filled in nothing yet takes all of them, else both name and phone agree. */
export function isSamePerson(one: Complainant, other: Complainant): boolean {
  return (
    isNobody(one) || (one.name === other.name && one.phone === other.phone && !isSomebodyElse(one, other))
  );
}

/** Whether nothing was filled in at all. */
export function isNobody(one: Complainant): boolean {
  return Object.values(one).every((said) => said === "");
}

export const nobody: Complainant = {
  name: "",
  phone: "",
  operator: "",
  operatorBrand: "",
  province: "",
  city: "",
  address: "",
  postcode: "",
  idNumber: "",
  gender: "",
  bornOn: "",
  nation: "",
  work: "",
};
