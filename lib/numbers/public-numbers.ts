import type { Family } from "./finding";
import { operators } from "./mobile-prefixes";

/** Emergency and the authorities' own lines, by the words on them. */
const names: Record<string, string> = {
  "110": "报警电话",
  "119": "火警电话",
  "120": "急救电话",
  "122": "交通事故报警电话",
  "12345": "政务服务便民热线",
  "12315": "消费者投诉举报电话",
  "12321": "网络不良与垃圾信息举报电话",
  "12300": "电信用户申诉电话",
  "12377": "网络违法和不良信息举报电话",
  "95110": "海警报警电话",
  "95119": "森林火灾报警电话",
  "96110": "反诈预警劝阻电话",
};

export const callBack = "公用号码常被冒充，要核实就自己拨回去";

/** Three digits, and 123xx of the authorities: the plan keeps them for public services alone. */
const kept = /^(?:11\d|123\d{2,3})$/;

/** 110, 11x, 12xxx and those of other families that belong to the police and the fire brigade. */
export const publicService: Family = (number) => {
  if (!names[number] && !/^(?:11\d{1,4}|12\d{3,4})$/.test(number)) return null;
  return {
    kind: "public-service",
    kindName: names[number] ?? "公共服务号",
    prefix: names[number] ? number : number.slice(0, 2),
    certainty: names[number] || kept.test(number) ? "certain" : "likely",
    caution: callBack,
  };
};

const service: Record<string, string> = {
  "10086": operators.移动,
  "10010": operators.联通,
  "10000": operators.电信,
  "10099": operators.广电,
};
/** Their lines for a second complaint; seen in weak sources only. */
const escalation: Record<string, string> = { "10080": operators.移动, "10015": operators.联通 };

/** 100xx and 101xx, with up to six digits more (1008611). Virtual operators have such numbers too; 1010xxxx is rented out. */
export const operatorService: Family = (number) => {
  if (/^1010\d{4}$/.test(number)) return null;
  const prefix = /^(10[01]\d{2})\d{0,6}$/.exec(number)?.[1];
  if (!prefix) return null;
  const operator = service[prefix] ?? escalation[prefix] ?? null;
  const certainty = service[number] ? "certain" : "likely";
  const caution = operator ? callBack : "运营商或虚拟运营商的客服号，看不出是哪家";
  return { kind: "operator", kindName: "运营商客服", operator, prefix, certainty, caution };
};

/** Third to fifth digit of an SMS port. By convention only. */
const ports: Record<string, string> = {
  "10657": operators.移动,
  "10655": operators.联通,
  "10659": operators.电信,
};

/** 106 and up to 17 digits more. */
export const smsPort: Family = (number) => {
  if (!/^106\d{2,17}$/.test(number)) return null;
  const port = number.slice(0, 5);
  const operator = ports[port] ?? null;
  return {
    kind: "sms-port",
    kindName: "106短信端口",
    operator,
    prefix: operator ? port : "106",
    certainty: operator ? "likely" : "certain",
    caution: "发短信用的端口，背后是哪家要运营商才查得到",
  };
};
