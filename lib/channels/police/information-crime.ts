import { citeForDays } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { informationCrime, informationFromService, informationTaken } from "@/lib/law/sold-data-refs";
import { type Basis, noBasis, quotation } from "../parts/basis";

/** 侵犯公民个人信息, only as something to be established. days: of the calls that show a sale. */
export function informationCrimeBasis(days: string[]): Basis {
  const citations = citeForDays([informationCrime], days).map((one) => one.citation);
  if (citations.length === 0) return noBasis;
  const service = `属于在履行职责或者提供服务过程中获得的，并审查${placeInPrint(informationFromService)}的从重规定；属于购买或者以其他方法非法获取的，并审查第三款：“${informationTaken.words}”`;
  return { texts: [`如查证属实，请审查是否适用${quotation(informationCrime)}${service}`], citations };
}
