import { citeForDays } from "@/lib/law/cite";
import { informationCrime, informationFromService } from "@/lib/law/police-refs";
import { placeInPrint } from "@/lib/law/print";
import { type Basis, noBasis, quotation } from "../parts/basis";

/** 侵犯公民个人信息, only as something to be established. days: of the calls that show a sale. */
export function informationCrimeBasis(days: string[]): Basis {
  const citations = citeForDays([informationCrime], days).map((one) => one.citation);
  if (citations.length === 0) return noBasis;
  const service = `属于在履行职责或者提供服务过程中获得的，并审查${placeInPrint(informationFromService)}的从重规定。`;
  return { texts: [`如查证属实，请审查是否适用${quotation(informationCrime)}${service}`], citations };
}
