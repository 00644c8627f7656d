import type { Passage } from "./article";

const before2026 = "治安管理处罚法（2012修正）";
const from2026 = "治安管理处罚法（2025修订）";
const fraud = "反电信网络诈骗法";
const crime = "刑法";

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

/** Fraud by telephone or network below the line of a crime: the special rule, nothing before December 2022. */
export const smallFraudByPhone: Passage = {
  statute: fraud,
  article: "第三十八条",
  part: "第二款",
  lead: "组织、策划、实施、参与电信网络诈骗活动",
  words: "尚不构成犯罪的，由公安机关处十日以上十五日以下拘留；",
};

/** Whoever had the victim's data gave it to somebody: found out along with the fraud. */
export const dataBehindFraud: Passage = {
  statute: fraud,
  article: "第二十九条",
  part: "第二款",
  words: "公安机关办理电信网络诈骗案件，应当同时查证犯罪所利用的个人信息来源，依法追究相关人员和单位责任。",
};

/** What is got back is the victim's. */
export const moneyGivenBack: Passage = {
  statute: fraud,
  article: "第三十四条",
  part: "",
  words: "及时返还被害人的合法财产。",
};
