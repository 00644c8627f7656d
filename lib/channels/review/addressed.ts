import { placeInPrint } from "@/lib/law/print";
import { reviewOfLocal, reviewOfMinistry } from "@/lib/law/review-refs";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { districtInAddress } from "../parts/merchant";
import { oneLine } from "../parts/one-line";

const ministry = /工业和信息化部|工信部/;
const provincial = /^[^市区县]*(?:省|自治区)(?:人民)?政府/;

/** 鼓楼派出所, 鼓楼分局: offices below a province, also where no district is read from their names. */
const belowProvince = /市(?!场)|派出所|分局|(?<!自治)区|县/;

/** An addressee that the law does not seem to name for this respondent: told, and not refused. */
export function reviewerNeed({ answers }: Facts, step: FiledStep | null): Need[] {
  const [to, respondent] = [oneLine(answers.addressee), oneLine(step?.filed.to ?? "")];
  if (!step || to === "" || respondent === "") return [];
  const body = reviewerOf(step, respondent, to);
  if (body === "") return [];
  const text = `对“${respondent}”不服，${body}，你填的是“${to}”`;
  return [{ code: "reviewer", text, required: false, next: { text: "打电话问清再寄，寄错了多半不收" } }];
}

/** "" where the addressee may be right. */
function reviewerOf({ office }: FiledStep, respondent: string, to: string): string {
  if (office === "administration" && respondent.includes("通信管理局")) {
    const body = `复议机关可能是工业和信息化部（${placeInPrint(reviewOfMinistry)}）`;
    return ministry.test(to) ? "" : body;
  }
  const local = `（${placeInPrint(reviewOfLocal)}）`;
  const district = districtInAddress(respondent);
  if (district !== "") return to.includes(district) ? "" : `复议一般归${district}人民政府${local}`;
  return provincial.test(to) && belowProvince.test(respondent) ? `复议一般归它的本级人民政府${local}` : "";
}
