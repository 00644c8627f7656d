import { z } from "zod";

/** 用户自己的运营商: the company the user's own phone is with. */
export const ownOperators = ["中国移动", "中国联通", "中国电信", "中国广电", "虚拟运营商"] as const;

const short = (name: string, max = 60) => z.string().trim().max(max, `${name}最多${max}个字`);

/** 投诉人: the person who complains. Everything may stay empty until a channel needs it. */
export const Complainant = z.object({
  name: short("姓名", 30),
  phone: z
    .string()
    .trim()
    .regex(/^$|^1\d{10}$|^0\d{9,11}$/, "写11位手机号，或者区号加固定电话"),
  operator: z.enum(ownOperators, { error: "选一家运营商" }).or(z.literal("")),
  /** The brand of a virtual operator; empty otherwise. */
  operatorBrand: short("品牌名", 30),
  /** Where the phone number is registered and the user lives: 辽宁省, 沈阳市. */
  province: short("省份", 20),
  city: short("城市", 20),
  address: short("地址", 100),
  postcode: z
    .string()
    .trim()
    .regex(/^$|^\d{6}$/, "邮政编码是6位数字"),
  /** 身份证号: printed only where a channel needs it. */
  idNumber: z
    .string()
    .trim()
    .regex(/^$|^\d{17}[\dXx]$/, "身份证号是18位"),
});
export type Complainant = z.infer<typeof Complainant>;

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
};
