/** Headers of an operator's list of messages, and of no list of calls that has no lengths. */
const ofMessages =
  /^(?:信息类型|业务名称|短信类型|消息类型|信息费|短信费|彩信费)$|收\/?发|接收\/?发送|发送\/?接收|传送|^(?:发送|接收|短信|彩信|信息)(?:起始|开始|日期)?时间$|(?:短信|彩信)方向/;

/** Whether a header, made plain, stands above messages. */
export function saysMessages(name: string): boolean {
  return ofMessages.test(name);
}

const ways =
  /收[/、|和或]?发|发[/、|和或]收|接收[/、|和或]?发送|发送[/、|和或]?接收|主叫[/、|和或]?被叫|被叫[/、|和或]?主叫|传送(?:方式|类型|方向|标志)|(?:短信|彩信|信息|通讯|通信)(?:收发|方向)/;
/** 主叫被叫号码 and 收发时间 hold something else. */
const others = /号|时|日期|地|费|人|址/;

/** Whether a header names both ways that a call or a message may go: its column says which. */
export function isWays(name: string): boolean {
  return ways.test(name) && !others.test(name);
}

const written = /^(?:(?:短信|彩信)?(?:接收|发送|收|发|上行|下行)(?:短信|彩信)?|收到|已发送?|发出|[收发]件)$/;

/** 接收, 发: what is said of a message, and of no call. */
export function isWritten(way: string): boolean {
  return written.test(way.trim());
}

/** What is said of a call, and of no message. */
export function isRung(way: string): boolean {
  return /来电|去电|未接|已接|拒接|呼入|呼出|拨[出打]/.test(way);
}
