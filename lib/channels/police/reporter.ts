import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { phoneInPrint } from "../parts/person";
import { pairsOf } from "../parts/sheet";

/** 报案人: what of the person is known. */
export function reporter({ complainant }: Facts): Block {
  return pairsOf([
    ["姓名", complainant.name],
    ["身份证号", complainant.idNumber],
    ["电话", phoneInPrint(complainant)],
    ["住址", complainant.address],
  ]);
}
