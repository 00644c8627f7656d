import type { Passage } from "./article";

const petitions = "信访工作条例";

/** What a body for petitions does within 15 days. */
export const petitionForwarded: Passage = {
  statute: petitions,
  article: "第二十二条",
  part: "第一款",
  words: "各级党委和政府信访部门收到信访事项，应当予以登记，并区分情况，在15日内分别按照下列方式处理",
};

/** What any other office tells within 15 days. */
export const petitionTold: Passage = {
  statute: petitions,
  article: "第二十三条",
  part: "第二款",
  words: "不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人",
};

/** What such a body does with what is for others to decide. */
export const petitionPassedOn: Passage = {
  statute: petitions,
  article: "第二十二条",
  part: "第一款第（一）项",
  words: "应当转送有权处理的机关、单位",
};

/** What other offices do with what is theirs, of an office below them, or of neither. */
export const petitionReceived: Passage = {
  statute: petitions,
  article: "第二十三条",
  part: "第一款",
  words: "应当告知信访人接收情况以及处理途径和程序",
};

/** What asks for an unlawful act to be looked into. */
export const petitionOfDuty: Passage = {
  statute: petitions,
  article: "第三十一条",
  part: "第（五）项",
  words: "属于申请查处违法行为、履行保护人身权或者财产权等合法权益职责的，依法履行或者答复。",
};

/** What goes by the procedure of petitions itself. */
export const petitionDone: Passage = {
  statute: petitions,
  article: "第三十四条",
  part: "",
  words: "应当自受理之日起60日内办结",
};

/** An opinion that does not satisfy is taken to the office above, within thirty days of its coming. */
export const petitionReexamined: Passage = {
  statute: petitions,
  article: "第三十五条",
  part: "",
  words: "可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查",
};

/** What can go to a review goes there. */
export const petitionToReview: Passage = {
  statute: petitions,
  article: "第三十一条",
  part: "第（四）项",
  words: "可以通过行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序解决的，导入相应程序处理。",
};

/** What is none of the sorts before it: the only one with a time of its own. */
export const petitionHeard: Passage = {
  statute: petitions,
  article: "第三十一条",
  part: "第（六）项",
  words: "应当听取信访人陈述事实和理由，并调查核实，出具信访处理意见书。",
};

/** What is still before the office below is not taken above it within the time set. */
export const petitionTwice: Passage = {
  statute: petitions,
  article: "第十九条",
  part: "第三款",
  words:
    "信访事项已经受理或者正在办理的，信访人在规定期限内向受理、办理机关、单位的上级机关、单位又提出同一信访事项的，上级机关、单位不予受理。",
};
