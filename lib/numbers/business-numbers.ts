import type { Family } from "./finding";

/** Third digit of 95 → who is given it. Source: MIIT interview, 新华社/科技日报 2020-08. */
const enterpriseThird = "356";
const callCenterThird = "01247";

const asWritten = (number: string, min: number, max: number, usual: string) =>
  number.length >= min && number.length <= max ? "" : `位数不对，${usual}，可能改号`;

/** 95: by the third digit a big company's own line or a licensed call centre. The number says who holds it only to MIIT. */
export const ninetyFive: Family = (number) => {
  const third = /^95(\d)\d{2,8}$/.exec(number)?.[1];
  if (!third) return null;
  const prefix = `95${third}`;
  if (enterpriseThird.includes(third)) {
    const caution = asWritten(number, 5, 6, "95企业服务号是5到6位");
    return {
      kind: "enterprise",
      kindName: "95企业服务号",
      prefix,
      certainty: caution ? "unknown" : "certain",
      caution,
    };
  }
  if (callCenterThird.includes(third)) {
    const caution = asWritten(number, 5, 9, "95呼叫中心号一般8位");
    return {
      kind: "call-center",
      kindName: "95呼叫中心",
      prefix,
      certainty: caution ? "unknown" : "certain",
      caution,
    };
  }
  return {
    kind: "unknown",
    kindName: "95字头号码",
    prefix,
    certainty: "unknown",
    caution: `资料里没有${prefix}，可能改号`,
  };
};

/** 96 + 3 to 6 digits, given out by each province. */
export const ninetySix: Family = (number) => {
  if (!/^96\d{3,6}$/.test(number)) return null;
  const caution = "各省自己用的号，只看号码不知道是哪个省";
  return { kind: "provincial", kindName: "96服务号", prefix: "96", certainty: "certain", caution };
};

/** 400 and 800, ten digits: rented lines, the tenant is not public. */
export const hosted: Family = (number) => {
  const prefix = /^(400|800)\d{7}$/.exec(number)?.[1];
  if (!prefix) return null;
  const caution = "租用的号码，看不出是哪家；本来是给人打进去的，往外打多半改过号";
  return { kind: "hosted", kindName: `${prefix}电话`, prefix, certainty: "certain", caution };
};

/** 1010 + 4 digits: lines of companies for their customers, such as 1010 9777. By many public pages, so only likely. */
export const companyLine: Family = (number) => {
  if (!/^1010\d{4}$/.test(number)) return null;
  const caution = "企业的客服或呼叫中心，不是运营商的号，看不出是哪家";
  return { kind: "hosted", kindName: "1010企业客服号", prefix: "1010", certainty: "likely", caution };
};

/** 700 + 12 digits: stands in for the real number. Pilot since 2025; its present rules are not verified. */
export const intermediary: Family = (number) => {
  if (!/^700\d{12}$/.test(number)) return null;
  const caution = "平台代替真号码用的，真号码只有平台知道";
  return { kind: "intermediary", kindName: "号码保护中间号", prefix: "700", certainty: "certain", caution };
};
