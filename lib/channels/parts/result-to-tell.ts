import { placeInPrint } from "@/lib/law/print";
import { toldTheResult } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { type Basis, cited, noBasis, together } from "./basis";

/** 将处理结果告知我（涉及个人信息的，依照…）: a phone number is personal information, and what came of that half has to be told. */
export function resultToTell(told: string, { today }: Pick<Facts, "today">): Basis {
  const by = `（涉及个人信息的，依照${placeInPrint(toldTheResult)}）`;
  return together({ ...noBasis, texts: [told + by] }, cited([toldTheResult], today));
}
