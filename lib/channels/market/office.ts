import type { Authority } from "../channel";
import type { Facts } from "../facts";
import { cityInAddress } from "../parts/merchant";
import { readAt } from "../sources";

/** The market authority of the company's city, where its address begins with one; rule: why it is that one. */
export function marketOffice({ answers }: Facts, rule: string): Authority {
  const city = cityInAddress(answers.merchantAddress);
  const where =
    city === ""
      ? "地址里没看出是哪个市，信里先写“有管辖权的”，在12315上选对方公司那个区。"
      : `对方公司在${city}。`;
  return {
    name: `${city === "" ? "有管辖权的" : city}市场监督管理部门`,
    site: "https://www.12315.cn/",
    phone: "12315",
    why: where + rule,
    source: readAt.marketRules,
  };
}
