import type { Facts, LoggedCall } from "../facts";
import { oneLine } from "../parts/one-line";
import { wasHeard } from "../parts/subject";

/** 您的订单1234, 您昨天买的奶粉, 你在网上下的单: said of the user's own order, which only who kept it knows. An order that is promised or pressed for is none. */
const order =
  /(?:您|你)[^，。？！；]{0,12}(?:订单|快递|包裹|下的?单|买[过了]?的|购买[过了]?的|退[款货])|订单[号编][^，。]{0,3}[\dA-Za-z]{3}/;

/** 来电说得出订单, as the user wrote it. */
const toldOrder = /(?:说|报|讲|念|知道|清楚)[^，。；]{0,8}(?:订单|快递|买[过了]?的|购买)/;

export function wordsOf({ kind, words, smsText }: LoggedCall): string {
  return oneLine(kind === "sms" && smsText !== "" ? smsText : words);
}

/** Whose own words tell of an order of the user's. */
export function callsOfOrders({ calls }: Facts): LoggedCall[] {
  return calls.filter((call) => wasHeard(call) && order.test(wordsOf(call)));
}

/** 姓名、电话号码和订单信息: what the callers turned out to know. */
export function isOrderKnown(facts: Facts): boolean {
  return callsOfOrders(facts).length > 0 || toldOrder.test(facts.answers.leakSigns);
}
