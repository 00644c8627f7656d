import type { Family } from "./finding";
import { operators } from "./mobile-prefixes";

/** Lines for news, music and shopping that operators charge for, among the public ones. General knowledge, so only likely. */
const paid: Record<string, string | null> = {
  ...Object.fromEntries(
    "12520 12530 12580 12582 12583 12585 12586 12590 12593".split(" ").map((line) => [line, operators.移动]),
  ),
  "116114": operators.联通,
  "118114": operators.电信,
  "11888": null,
};

/** 12580, 116114, 118114 and their kin; asked before publicService, whose digits they share. */
export const paidLine: Family = (number) => {
  const operator = paid[number];
  if (operator === undefined) return null;
  const caution = operator ? "运营商的收费业务号，可能改号，别回拨" : "运营商的业务号，看不出是哪家";
  return {
    kind: "operator",
    kindName: "运营商业务号",
    operator,
    prefix: number,
    certainty: "likely",
    caution,
  };
};
