import type { Passage } from "./article";

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

/** The list of the evidence taken in an administrative case. */
export const listInCase: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十四条",
  part: "",
  words: "应当登记，出具接受证据清单，并妥善保管。",
};

/** What is for the police, and not for this unit, is sent on within a day. */
export const sentToItsUnit: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十一条",
  part: "第一款第（二）项",
  words: "应当在二十四小时内移送有管辖权的单位处理，并告知报案人、控告人、举报人、扭送人、投案人；",
};

/** Why no criminal case was opened is told to whoever accused. */
export const reasonsInCrime: Passage = {
  statute: "刑事诉讼法",
  article: "第一百一十二条",
  part: "",
  words: "不予立案，并且将不立案的原因通知控告人。",
};

/** That no criminal case is opened is told to whoever accused within three days. */
export const noticeOfNoCase: Passage = {
  statute: "公安机关办理刑事案件程序规定",
  article: "第一百七十八条",
  part: "第二款",
  words: "对有控告人的案件，决定不予立案的，公安机关应当制作不予立案通知书，并在三日以内送达控告人。",
};

/** Whoever accused and does not accept that no case was opened has seven days. */
export const againstNoCase: Passage = {
  statute: "公安机关办理刑事案件程序规定",
  article: "第一百七十九条",
  part: "第一款",
  words: "可以在收到不予立案通知书后七日以内向作出决定的公安机关申请复议；",
};

/** Refused once more when asked again: seven days to the police above. */
export const againstReconsidered: Passage = {
  statute: "公安机关办理刑事案件程序规定",
  article: "第一百七十九条",
  part: "第二款",
  words: "可以在收到复议决定书后七日以内向上一级公安机关申请复核；",
};

/** What is no matter of the police: they say whose it is. */
export const whoseItIs: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十一条",
  part: "第一款第（三）项",
  words: "应当立即口头告知报案人、控告人、举报人、扭送人、投案人向其他主管机关报案或者投案",
};

/** What turns out to be a crime goes on as one. */
export const becomesCrime: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十五条",
  part: "",
  words: "在办理过程中，认为涉嫌构成犯罪的，应当按照《公安机关办理刑事案件程序规定》办理。",
};

/** Whom the police send elsewhere by word of mouth, and who does not accept that, is told in writing. */
export const writtenWhenDisputed: Passage = {
  statute: "公安机关办理行政案件程序规定",
  article: "第六十一条",
  part: "第一款第（三）项",
  words: "对口头告知内容有异议或者不能当场判断的，应当书面告知",
};
