import type { Passage } from "./article";

const before2026 = "治安管理处罚法（2012修正）";
const from2026 = "治安管理处罚法（2025修订）";
const fraud = "反电信网络诈骗法";
const crime = "刑法";
const interpretation = "最高人民法院、最高人民检察院关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释";

/** 威胁人身安全, old and new edition of one rule. */
export const threatsToSafety: Passage[] = [
  {
    statute: before2026,
    article: "第四十二条",
    part: "第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
  },
  {
    statute: from2026,
    article: "第五十条",
    part: "第一款第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
  },
];

/** Selling personal information below the line of a crime; nothing before 2026. */
export const soldInformation: Passage = {
  statute: from2026,
  article: "第五十六条",
  part: "第一款",
  words:
    "违反国家有关规定，向他人出售或者提供个人信息的，处十日以上十五日以下拘留；情节较轻的，处五日以下拘留。",
};

export const takenInformation: Passage = {
  statute: from2026,
  article: "第五十六条",
  part: "第二款",
  words: "窃取或者以其他方法非法获取个人信息的，依照前款的规定处罚。",
};

/** The police may fetch evidence from operators. */
export const policeMayCollect: Passage = {
  statute: from2026,
  article: "第九十二条",
  part: "第一款",
  words: "公安机关办理治安案件，有权向有关单位和个人收集、调取证据。",
};

/** 立案, or the reasons why not, old and new edition. */
export const caseOrReasons: Passage[] = [
  {
    statute: before2026,
    article: "第七十八条",
    part: "",
    words: "认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。",
  },
  {
    statute: from2026,
    article: "第九十条",
    part: "",
    words:
      "应当立即立案并进行调查；认为不属于违反治安管理行为的，应当告知报案人、控告人、举报人、投案人，并说明理由。",
  },
];

/** Not punished after half a year unseen, old and new edition. */
export const unseenForHalfAYear: Passage[] = [
  {
    statute: before2026,
    article: "第二十二条",
    part: "第一款",
    words: "违反治安管理行为在六个月内没有被公安机关发现的，不再处罚。",
  },
  {
    statute: from2026,
    article: "第二十五条",
    part: "第一款",
    words: "违反治安管理行为在六个月以内没有被公安机关发现的，不再处罚。",
  },
];

/** Thirty days for a case, old and new edition. */
export const daysForACase: Passage[] = [
  {
    statute: before2026,
    article: "第九十九条",
    part: "第一款",
    words: "公安机关办理治安案件的期限，自受理之日起不得超过三十日；",
  },
  {
    statute: from2026,
    article: "第一百一十八条",
    part: "第一款",
    words: "公安机关办理治安案件的期限，自立案之日起不得超过三十日；",
  },
];

/** No devices or software that change the calling number. */
export const noNumberChangers: Passage = {
  statute: fraud,
  article: "第十四条",
  part: "第一款第（二）项",
  words: "具有改变主叫号码、虚拟拨号、互联网电话违规接入公用电信网络等功能的设备、软件；",
};

export const numberChangersPenalty: Passage = {
  statute: fraud,
  article: "第四十二条",
  part: "",
  words:
    "违反本法第十四条、第二十五条第一款规定的，没收违法所得，由公安机关或者有关主管部门处违法所得一倍以上十倍以下罚款",
};

/** 侵犯公民个人信息. */
export const informationCrime: Passage = {
  statute: crime,
  article: "第二百五十三条之一",
  part: "第一款",
  words: "违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役",
};

/** The three tiers: 50, 500 and 5000 items. */
export const informationTiers: Passage[] = [
  {
    statute: interpretation,
    article: "第五条",
    part: "第一款第（三）项",
    words: "非法获取、出售或者提供行踪轨迹信息、通信内容、征信信息、财产信息五十条以上的；",
  },
  {
    statute: interpretation,
    article: "第五条",
    part: "第一款第（四）项",
    words:
      "非法获取、出售或者提供住宿信息、通信记录、健康生理信息、交易信息等其他可能影响人身、财产安全的公民个人信息五百条以上的；",
  },
  {
    statute: interpretation,
    article: "第五条",
    part: "第一款第（五）项",
    words: "非法获取、出售或者提供第三项、第四项规定以外的公民个人信息五千条以上的；",
  },
];

/** Who buys such lists for lawful trade is judged by profit or record, not by the count. */
export const informationBuyers: Passage[] = [
  {
    statute: interpretation,
    article: "第六条",
    part: "第一款",
    words:
      "为合法经营活动而非法购买、收受本解释第五条第一款第三项、第四项规定以外的公民个人信息，具有下列情形之一的",
  },
  {
    statute: interpretation,
    article: "第六条",
    part: "第一款第（一）项",
    words: "利用非法购买、收受的公民个人信息获利五万元以上的；",
  },
  {
    statute: interpretation,
    article: "第六条",
    part: "第一款第（二）项",
    words: "曾因侵犯公民个人信息受过刑事处罚或者二年内受过行政处罚，又非法购买、收受公民个人信息的；",
  },
  {
    statute: interpretation,
    article: "第六条",
    part: "第一款第（三）项",
    words: "其他情节严重的情形。",
  },
];
