import type { LoggedCall } from "../facts";
import { isAboutSafety } from "./threats";

/** What one is told to do, or is frightened with, so that money goes. */
const moneyIsWanted =
  /安全账[户号]|转[账给到进入过一]|汇款|打款|付款|扫码|垫付|充值|验资|流水|保证金|手续费|解冻|刷单|验证码|密码|银行卡|共享屏幕|屏幕共享|远程|下载|\d\s?[元块万]/;

/** What tells that information is bought and sold: 名单是买来的，一条几毛钱. */
const isTraded = /[买卖购]|名单|批发|[毛元块分]钱|一[条个份].{0,4}[毛元块分]/;

/**
 * The calls whose words were written down, the gravest first: of a fraud those that want money, of a threat those about body, life or home, of a
 * sale those that tell of the trade; then the newest.
 */
export function gravestOfFraud(calls: LoggedCall[]): LoggedCall[] {
  return gravestFirst(calls, (words) => moneyIsWanted.test(words));
}

export function gravestOfThreat(calls: LoggedCall[]): LoggedCall[] {
  return gravestFirst(calls, isAboutSafety);
}

export function gravestOfSale(calls: LoggedCall[]): LoggedCall[] {
  return gravestFirst(calls, (words) => isTraded.test(words));
}

function gravestFirst(calls: LoggedCall[], isGrave: (words: string) => boolean): LoggedCall[] {
  const said = calls.filter(({ words, smsText }) => words || smsText).reverse();
  const grave = new Set(said.filter(({ words, smsText }) => isGrave(`${words}\n${smsText}`)));
  return [...grave, ...said.filter((call) => !grave.has(call))];
}
