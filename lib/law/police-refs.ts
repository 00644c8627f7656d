import type { Passage } from "./article";
import { underOrder2012, underOrder2026 } from "./order-leads";

const before2026 = "治安管理处罚法（2012修正）";
const from2026 = "治安管理处罚法（2025修订）";
const fraud = "反电信网络诈骗法";
const crime = "刑法";

/** 威胁人身安全, old and new edition of one rule. */
export const threatsToSafety: Passage[] = [
  {
    statute: before2026,
    article: "第四十二条",
    part: "第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
    lead: underOrder2012,
  },
  {
    statute: from2026,
    article: "第五十条",
    part: "第一款第（一）项",
    words: "写恐吓信或者以其他方法威胁他人人身安全的；",
    lead: underOrder2026,
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

/** From whoever had it by office or service: punished more heavily. */
export const informationFromService: Passage = {
  statute: crime,
  article: "第二百五十三条之一",
  part: "第二款",
  words:
    "违反国家有关规定，将在履行职责或者提供服务过程中获得的公民个人信息，出售或者提供给他人的，依照前款的规定从重处罚。",
};

/** 诈骗罪, and from which sum on by telephone or network (2016). */
export const fraudCrime: Passage = {
  statute: crime,
  article: "第二百六十六条",
  part: "",
  words: "诈骗公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；",
};

export const fraudSums: Passage = {
  statute: "最高人民法院、最高人民检察院、公安部关于办理电信网络诈骗等刑事案件适用法律若干问题的意见",
  article: "二、（一）",
  part: "",
  words: "利用电信网络技术手段实施诈骗，诈骗公私财物价值三千元以上",
};

/** An attempt is punished where it was meant for a great sum, and what such a sum is by telephone or network. */
export const fraudAttempted: Passage = {
  statute: "最高人民法院、最高人民检察院关于办理诈骗刑事案件具体应用法律若干问题的解释",
  article: "第五条",
  part: "第一款",
  words: "诈骗未遂，以数额巨大的财物为诈骗目标的，或者具有其他严重情节的，应当定罪处罚。",
};

export const greatFraudSums: Passage = {
  ...fraudSums,
  words:
    "诈骗公私财物价值三千元以上、三万元以上、五十万元以上的，应当分别认定为刑法第二百六十六条规定的“数额较大”“数额巨大”“数额特别巨大”。",
};

/** Fraud of less, old and new edition. */
export const smallFraud: Passage[] = [
  {
    statute: before2026,
    article: "第四十九条",
    part: "",
    words:
      "盗窃、诈骗、哄抢、抢夺、敲诈勒索或者故意损毁公私财物的，处五日以上十日以下拘留，可以并处五百元以下罚款；",
  },
  {
    statute: from2026,
    article: "第五十八条",
    part: "",
    words: "盗窃、诈骗、哄抢、抢夺或者敲诈勒索的，处五日以上十日以下拘留或者二千元以下罚款；",
  },
];

/** 受案回执 and the list of evidence taken, in a criminal case. */
export const receiptOfCrime: Passage = {
  statute: "公安机关办理刑事案件程序规定",
  article: "第一百七十一条",
  part: "",
  words: "公安机关接受案件时，应当制作受案登记表和受案回执，并将受案回执交扭送人、报案人、控告人、举报人。",
};

export const listOfEvidence: Passage = {
  statute: "公安机关办理刑事案件程序规定",
  article: "第一百七十条",
  part: "",
  words: "应当登记，制作接受证据材料清单",
};

/** 受案回执 in an administrative case. */
export const receiptOfCase: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十一条",
  part: "第一款第（一）项",
  words: "制作受案登记表和受案回执，并将受案回执交报案人、控告人、举报人、扭送人；",
};

/** Why no criminal case was opened is told to whoever accused. */
export const reasonsInCrime: Passage = {
  statute: "刑事诉讼法",
  article: "第一百一十二条",
  part: "",
  words: "不予立案，并且将不立案的原因通知控告人。",
};

/** 责令禁止接触, for pestering, following and stalking; nothing before 2026. */
export const contactBan: Passage = {
  statute: from2026,
  article: "第五十条",
  part: "第二款",
  words:
    "有前款第五项规定的滋扰、纠缠、跟踪行为的，除依照前款规定给予处罚外，经公安机关负责人批准，可以责令其一定期限内禁止接触被侵害人。",
};

/** Whom the police send elsewhere by word of mouth, and who does not accept that, is told in writing. */
export const writtenWhenDisputed: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十一条",
  part: "第一款第（三）项",
  words: "对口头告知内容有异议或者不能当场判断的，应当书面告知",
};
