import type { Authority } from "../channel";
import type { Facts } from "../facts";
import { cityInAddress, districtInAddress } from "../parts/merchant";
import { readAt } from "../sources";

/** The market authority of the company's city, where its address begins with one; rule: why it is that one. */
export function marketOffice({ answers }: Facts, rule: string): Authority {
  const city = cityInAddress(answers.merchantAddress);
  const district = districtInAddress(answers.merchantAddress);
  const where =
    city === ""
      ? "地址里没看出是哪个市，信里先写“有管辖权的”，在12315上选对方公司那个区。"
      : `对方公司在${city}${district}。`;
  return {
    name:
      city === ""
        ? "有管辖权的市场监督管理部门"
        : `${city}${district}市场监督管理${district === "" ? "部门" : "局"}`,
    site: "https://www.12315.cn/",
    phone: "12315",
    why: where + rule,
    source: readAt.marketRules,
  };
}
