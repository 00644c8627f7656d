import type { Facts } from "@/lib/channels/facts";
import { operatorName } from "@/lib/channels/operator/names";
import { areDunning } from "@/lib/channels/parts/debt";
import { companyClue } from "@/lib/channels/parts/merchant";
import type { Reason } from "@/lib/result";

/** Why a door is passed over, with what opens it. */

export const noSigns = (): Reason => ({
  code: "no-signs",
  text: "接到的来电里没记诈骗、威胁、买卖个人信息，也没有一小时内反复拨打的。有的话，在那次来电里勾选，就先找这里。",
});

export const noApp = (): Reason => ({
  code: "app-unknown",
  text: "没说是哪个App、网站泄露的。",
  next: { text: "知道了，填上", href: "#appName" },
});

export const notCustomer = ({ calls }: Facts): Reason => ({
  code: "not-customer",
  text: `投诉要买过它的东西或者服务。没买过，${areDunning(calls) ? "催收找金融监管，打12378" : "走举报"}。`,
});

/** Where the numbers are those of an operator, that is the company; its full name in the province stands on the bill. */
export function unnamed({ calls, complainant }: Facts): Reason {
  const ofOperator = calls.length > 0 && calls.every(({ profile }) => profile.kind === "operator");
  const text = ofOperator
    ? `显示的是运营商自己的号码。确认是它打的，对方公司就填${operatorName(complainant)}在你办号码那个省的公司，账单、发票上有全称。`
    : companyClue({ calls }) || "还不知道是哪家。来电人说的、短信和名片上写的，都是线索。";
  return { code: "merchant-unknown", text, next: { text: "知道了，填上", href: "#merchantName" } };
}
