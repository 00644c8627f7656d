import { dayInBeijing } from "@/lib/deadlines/beijing";
import { nfkc } from "@/lib/unicode";
import type { LoggedCall } from "../facts";
import { oneLine } from "../parts/one-line";

/** 2026年9月28日10:31，手机银行转出: when it was paid; nothing stands between that tells of another act. */
const payment =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]\s?(\d{1,2})[:：点](\d{2})分?[，,\s]?[^，。；、,;\d后接打来说要让叫]{0,10}?(?:转[出账给了到入走]|汇[出款给了]|支付|付款|付了|打款|扫码)/;

/** Whether the money went while they were still speaking, by the minute that the user wrote down. */
export function isPaidWithin({ at, seconds }: LoggedCall, moneyLost: string): boolean {
  const found = payment.exec(nfkc(oneLine(moneyLost)));
  if (!found || !seconds) return false;
  const [, year = dayInBeijing(at).slice(0, 4), month = "", day = "", hour = "", minute = ""] = found;
  const date = [year, month, day].map((part) => part.padStart(2, "0")).join("-");
  const paid = Date.parse(`${date}T${hour.padStart(2, "0")}:${minute}:00+08:00`);
  const began = Date.parse(at);
  return paid >= began && paid <= began + seconds * 1_000;
}
