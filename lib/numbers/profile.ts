/** What kind of number the digits alone show. */
export type NumberKind =
  | "mobile" // 手机
  | "virtual-mobile" // 虚拟运营商手机号
  | "iot" // 物联网号
  | "landline" // 固定电话
  | "call-center" // 95 字头呼叫中心 (950 951 952 954 957…)
  | "enterprise" // 95 字头企业服务号 (953 955 956)
  | "provincial" // 96 字头
  | "hosted" // 400 / 800
  | "sms-port" // 106
  | "operator" // 10086 10010 10000 10099 and their kin
  | "public-service" // 110, 12xxx
  | "intermediary" // 700 + 12 digits, 号码保护中间号
  | "satellite"
  | "international"
  | "hidden" // no number was shown
  | "unknown"; // fits nothing; perhaps a changed number

/**
 * How far the digits can be trusted.
 * "certain": the numbering plan says so; "likely": by the issuing prefix (the number may have been ported
 * or faked); "unknown": nothing is known.
 */
export type Certainty = "certain" | "likely" | "unknown";

/** 号码信息: what a calling number tells before anybody is asked. */
export type NumberProfile = {
  /** As the user or the phone wrote it. */
  input: string;
  /** Digits (or +CC digits) after cleaning; "" when hidden. */
  number: string;
  /** Grouped for reading: 138 0000 0000, 024 0000 0000, 9518 0000; 未显示号码 when hidden. */
  display: string;
  kind: NumberKind;
  /** The kind in the user's words, such as 虚拟运营商. */
  kindName: string;
  /** Issuing operator: 中国移动, 中国联通, 中国电信, 中国广电; null when the digits do not say. */
  operator: string | null;
  /** The prefix that decided it, such as 1709; null when none. */
  prefix: string | null;
  virtual: boolean;
  /** Such as 辽宁省; null when unknown. Short numbers never have one. */
  province: string | null;
  /** Such as 沈阳市; null when unknown. */
  city: string | null;
  /** Only one of two sources names the place of a mobile number; said wherever the place is. */
  lonePlace: boolean;
  certainty: Certainty;
  /** What to be careful about, in Chinese; empty when there is nothing. */
  caution: string;
};
