import type { CategoryCode } from "./categories";

/** How the call went. */
export type How = "one-ring" | "robot" | "person" | "missed";

export const howNames: Record<How, string> = {
  "one-ring": "响一声挂",
  robot: "自动语音",
  person: "人工",
  missed: "未接",
};

/** How the user said no. */
export type RefusalWay = "on-call" | "sms" | "operator" | "other";

export const refusalWayNames: Record<RefusalWay, string> = {
  "on-call": "在电话里说的",
  sms: "回短信拒绝",
  operator: "运营商拦截",
  other: "别的方式",
};

const wayNamesOfMessages: Record<RefusalWay, string> = {
  sms: refusalWayNames.sms,
  "on-call": "打电话说的",
  operator: refusalWayNames.operator,
  other: refusalWayNames.other,
};

/** How the no to a call or to a message can be said, the usual first. */
export function refusalWayNamesOf(kind: Call["kind"]): Record<RefusalWay, string> {
  return kind === "sms" ? wayNamesOfMessages : refusalWayNames;
}

/** What makes a call more than a nuisance: these go to the police first, whatever else is done. */
export type CallSign = "fraud" | "paid" | "threat" | "flood" | "sells-data";

export const callSignNames: Record<CallSign, string> = {
  fraud: "疑似诈骗",
  paid: "已经转了钱",
  threat: "威胁恐吓",
  flood: "短时间反复拨打",
  "sells-data": "买卖个人信息",
};

/** 来电: one ring, or one SMS. */
export type Call = {
  id: string;
  kind: "call" | "sms";
  /** Cleaned number, digits or +CC digits; "" when none was shown. */
  number: string;
  /** As it was typed or shown. */
  typed: string;
  /** ISO instant (UTC) of the ring. */
  at: string;
  /** ISO instant at which it was read out of case data, whose word it is then; left out for what was written here. */
  caseDataAt?: string | null;
  /** That case data was somebody else's: the call is none of the owner's. Left out for the owner's own. */
  isAnothers?: boolean;
  /** null until the user says how it went. */
  how: How | null;
  seconds: number | null;
  category: CategoryCode | null;
  /** Who they said they were. */
  caller: string;
  product: string;
  /** Their words. */
  words: string;
  knewMyName: boolean | null;
  /** In the order of callSignNames; empty when there was nothing of the kind. */
  signs: CallSign[];
  /** Whether the user said 不要再打 in this call, and how. */
  refused: boolean;
  refusedWay: RefusalWay | null;
  /** What it cost the user: time, money, sleep. */
  cost: string;
  note: string;
  /** The SMS, unchanged; "" for a call. */
  smsText: string;
};

/** What the user hands in; the store gives it an id. */
export type NewCall = Omit<Call, "id">;
