import type { Passage } from "./article";

const civilCode = "民法典";
const procedure = "民事诉讼法";
const procedureRules = "最高人民法院关于适用《民事诉讼法》的解释";

/** 私人生活安宁 is part of privacy. */
export const privacy: Passage = {
  statute: civilCode,
  article: "第一千零三十二条",
  part: "第一款",
  words: "自然人享有隐私权。任何组织或者个人不得以刺探、侵扰、泄露、公开等方式侵害他人的隐私权。",
};

export const informationProtected: Passage = {
  statute: civilCode,
  article: "第一千零三十四条",
  part: "第一款",
  words: "自然人的个人信息受法律保护。",
};

/** Information is used with consent only, and what was used without is deleted. */
export const informationByConsent: Passage = {
  statute: civilCode,
  article: "第一千零三十五条",
  part: "第一款第（一）项",
  words: "征得该自然人或者其监护人同意，但是法律、行政法规另有规定的除外；",
};

export const informationDeleted: Passage = {
  statute: civilCode,
  article: "第一千零三十七条",
  part: "第二款",
  words:
    "自然人发现信息处理者违反法律、行政法规的规定或者双方的约定处理其个人信息的，有权请求信息处理者及时删除。",
};

/** To stop and to apologise is never too late. */
export const personalityRights: Passage = {
  statute: civilCode,
  article: "第九百九十五条",
  part: "",
  words: "受害人的停止侵害、排除妨碍、消除危险、消除影响、恢复名誉、赔礼道歉请求权，不适用诉讼时效的规定。",
};

export const faultLiability: Passage = {
  statute: civilCode,
  article: "第一千一百六十五条",
  part: "第一款",
  words: "行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。",
};

export const propertyLoss: Passage = {
  statute: civilCode,
  article: "第一千一百八十二条",
  part: "",
  words: "侵害他人人身权益造成财产损失的，按照被侵权人因此受到的损失或者侵权人因此获得的利益赔偿；",
};

export const solatium: Passage = {
  statute: civilCode,
  article: "第一千一百八十三条",
  part: "第一款",
  words: "侵害自然人人身权益造成严重精神损害的，被侵权人有权请求精神损害赔偿。",
};

/** Who did it together answers for all of it. */
export const jointTort: Passage = {
  statute: civilCode,
  article: "第一千一百六十八条",
  part: "",
  words: "二人以上共同实施侵权行为，造成他人损害的，应当承担连带责任。",
};

/** Who did it each alone answers for a share; for the same share where nobody knows which. */
export const equalShares: Passage = {
  statute: civilCode,
  article: "第一千一百七十二条",
  part: "",
  words: "难以确定责任大小的，平均承担责任。",
};

/** Several defendants in one suit: only with leave, and with the consent of all. */
export const jointSuit: Passage = {
  statute: "民事诉讼法",
  article: "第五十五条",
  part: "第一款",
  words: "诉讼标的是同一种类、人民法院认为可以合并审理并经当事人同意的，为共同诉讼。",
};

/** Several defendants with seats in several places: any of their courts. */
export const seatsOfSeveral: Passage = {
  statute: procedure,
  article: "第二十二条",
  part: "第三款",
  words: "同一诉讼的几个被告住所地、经常居住地在两个以上人民法院辖区的，各该人民法院都有管辖权。",
};

/** Three years, from knowing the harm and who did it. */
export const threeYears: Passage = {
  statute: civilCode,
  article: "第一百八十八条",
  part: "第一款",
  words: "向人民法院请求保护民事权利的诉讼时效期间为三年。",
};

/** Where the harm was done, or where the defendant is. */
export const courtOfTort: Passage = {
  statute: procedure,
  article: "第二十九条",
  part: "",
  words: "因侵权行为提起的诉讼，由侵权行为地或者被告住所地人民法院管辖。",
};

/** Done and felt. */
export const placeOfTort: Passage = {
  statute: procedureRules,
  article: "第二十四条",
  part: "",
  words: "民事诉讼法第二十九条规定的侵权行为地，包括侵权行为实施地、侵权结果发生地。",
};

/** On a network, the victim's own place counts. */
export const placeOfNetworkTort: Passage = {
  statute: procedureRules,
  article: "第二十五条",
  part: "",
  words: "侵权结果发生地包括被侵权人住所地。",
};

export const conditionsOfSuit: Passage = {
  statute: procedure,
  article: "第一百二十二条",
  part: "",
  words: "有明确的被告；",
};

/** What a party cannot collect itself the court does. */
export const collectedByCourt: Passage = {
  statute: procedure,
  article: "第六十七条",
  part: "第二款",
  words:
    "当事人及其诉讼代理人因客观原因不能自行收集的证据，或者人民法院认为审理案件需要的证据，人民法院应当调查收集。",
};

/** What the paper has to say. */
export const contentsOfSuit: Passage = {
  statute: procedure,
  article: "第一百二十四条",
  part: "",
  words: "起诉状应当记明下列事项：",
};

/** Seven days. */
export const suitDecided: Passage = {
  statute: procedure,
  article: "第一百二十六条",
  part: "",
  words: "应当在七日内立案，并通知当事人；不符合起诉条件的，应当在七日内作出裁定书，不予受理；",
};

/** Name and place tell a defendant from others. */
export const clearDefendant: Passage = {
  statute: procedureRules,
  article: "第二百零九条",
  part: "第一款",
  words: "原告提供被告的姓名或者名称、住所等信息具体明确，足以使被告与他人相区别的，可以认定为有明确的被告。",
};

/** Evidence in order, copies for the other side. */
export const evidenceInOrder: Passage = {
  statute: "最高人民法院关于民事诉讼证据的若干规定",
  article: "第十九条",
  part: "第一款",
  words:
    "当事人应当对其提交的证据材料逐一分类编号，对证据材料的来源、证明对象和内容作简要说明，签名盖章，注明提交日期，并依照对方当事人人数提出副本。",
};
