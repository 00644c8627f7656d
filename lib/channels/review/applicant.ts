import type { Block } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import type { Complainant } from "../complainant";
import { phoneInPrint } from "../parts/person";
import { pairsOf } from "../parts/sheet";

const toFillIn = "________________";

/** 申请人, as the rules want one named; what the user has not given is left out, but for a line for the number that is asked for at once. */
export function applicantBlocks(one: Complainant): Block[] {
  return [
    pairsOf([
      ["姓名", one.name],
      ["性别", one.gender],
      ["出生日期", one.bornOn && dateInWords(one.bornOn)],
      ["身份证号", one.idNumber || toFillIn],
      ["地址", one.address],
      ["邮政编码", one.postcode],
      ["电话", phoneInPrint(one)],
    ]),
  ];
}
