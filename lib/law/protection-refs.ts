import type { Passage } from "./article";

/** A partner who does not let go. */
export const noPesteringWomen: Passage = {
  statute: "妇女权益保障法",
  article: "第二十九条",
  part: "第一款",
  words: "禁止以恋爱、交友为由或者在终止恋爱关系、离婚之后，纠缠、骚扰妇女，泄露、传播妇女隐私和个人信息。",
};

/** 人身安全保护令, for her who is pestered so. */
export const protectionOfWomen: Passage = {
  statute: "妇女权益保障法",
  article: "第二十九条",
  part: "第二款",
  words: "妇女遭受上述侵害或者面临上述侵害现实危险的，可以向人民法院申请人身安全保护令。",
};

/** 人身安全保护令, within a family or a household. */
export const protectionAtHome: Passage = {
  statute: "反家庭暴力法",
  article: "第二十三条",
  part: "第一款",
  words: "当事人因遭受家庭暴力或者面临家庭暴力的现实危险，向人民法院申请人身安全保护令的，人民法院应当受理。",
};

/** A court may order whoever infringes to stop, before any judgment. */
export const orderToStop: Passage = {
  statute: "民法典",
  article: "第九百九十七条",
  part: "",
  words: "有权依法向人民法院申请采取责令行为人停止有关行为的措施。",
};
