import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { signsBorneOut } from "./alleged";
import { busiestHour, manyInAnHour } from "./hour";

/** Said before anybody goes: plain sales calls are hardly ever taken up. */
export function plainCalls({ calls }: Facts): Reason | null {
  if (signsBorneOut(calls).length > 0 || busiestHour(calls).length >= manyInAnHour) return null;
  return {
    code: "plain-calls",
    text: "单是推销电话，公安多半不立案。威胁、反复拨打、诈骗、买卖个人信息，才归它管；有的话先在那次来电里记上。",
    next: { text: "没有这些，先投诉运营商、报12321" },
  };
}
