export type Operator = "mobile" | "unicom" | "telecom";

/** How each is named above its columns. */
const named: Record<Operator, RegExp> = {
  mobile: /中国移动|10086/,
  unicom: /中国联通|10010/,
  telecom: /中国电信|天翼|(?<!\d)10000(?!\d)/,
};

/** 中国广电 and those who sell the three's lines under a name of their own; whose line it is their list may say as well. */
const resellers =
  /广电|10099|(?:阿里|京东|国美|极信|远特|分享|乐语|海航|民生|中麦|银盛|迪信|用友|星美|朗玛|长江|三五|连连|话机世界|红豆|苏宁|小米|蜗牛|天音|华翔|爱施德|联想|懂的|北纬|青牛|鹏博士|巴士|世纪|优友|日日顺|普泰|恒大|二六三)(?:通信|移动|电信|互联|通讯|网络|科技|云|世纪|联信|信息|集团)|迪信通|蜗牛|海航通|话机世界|虚拟运营商|转售/;

/** 某某通信 语音详单: the words that stand in front of such a name, at the beginning of a line. */
const someName =
  /^[ \t\u3000]*(\p{Script=Han}{2,6}?)(?:通信|移动|电信|联通|互联|通讯)(?=客户|用户|语音|通话|短信|彩信|详单|清单|话单|账单|\s|$)/mu;
/** 辽宁移动 is 中国移动; 本月通信详单 is nobody's. */
const nobody =
  /^(?:移动|联通|电信)$|^(?:中国)?(?:北京|天津|上海|重庆|河北|山西|内蒙古?|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)|^(?:本月|本机|手机|客户|用户|我的|个人|当月|历史|\p{Script=Han}{1,4}[市省])/u;

/** Whose list a title says it is: of one of the three; "other" of somebody else; null where it says none, or several of them. */
export function operatorNamed(title: string): Operator | "other" | null {
  if (resellers.test(title)) return "other";
  const found = (Object.keys(named) as Operator[]).filter((one) => named[one].test(title));
  if (found.length > 1) return null;
  const brand = someName.exec(title)?.[1];
  return found[0] ?? (brand && !nobody.test(brand) ? "other" : null);
}

/** Whether a title leaves it open that it is this operator: it names it, be it beside others, or none. */
export function isOneOf(title: string, operator: Operator): boolean {
  return named[operator].test(title) || !Object.values(named).some((words) => words.test(title));
}
