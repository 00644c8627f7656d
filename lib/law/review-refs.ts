import type { Passage } from "./article";

const review = "行政复议法";

/** An authority that does not do its duty may be taken to review. */
export const reviewable: Passage = {
  statute: review,
  article: "第十一条",
  part: "第（十一）项",
  words:
    "申请行政机关履行保护人身权利、财产权利、受教育权利等合法权益的法定职责，行政机关拒绝履行、未依法履行或者不予答复；",
  lead: "有下列情形之一的，公民、法人或者其他组织可以依照本法申请行政复议",
};

/** Sixty days from knowing of it. */
export const reviewInTime: Passage = {
  statute: review,
  article: "第二十条",
  part: "第一款",
  words:
    "公民、法人或者其他组织认为行政行为侵犯其合法权益的，可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请",
};

/** Nobody was told of the right: a year at most. */
export const reviewUntold: Passage = {
  statute: review,
  article: "第二十条",
  part: "第三款",
  words: "但是自知道或者应当知道行政行为内容之日起最长不得超过一年。",
};

/** 复议前置: review before the court. */
export const reviewFirst: Passage = {
  statute: review,
  article: "第二十三条",
  part: "第一款第（三）项",
  words: "认为行政机关存在本法第十一条规定的未履行法定职责情形；",
  lead: "有下列情形之一的，申请人应当先向行政复议机关申请行政复议，对行政复议决定不服的，可以再依法向人民法院提起行政诉讼",
};

/** The reviewing body of a ministry's own agency; whether it fits a 通信管理局 is inference. */
export const reviewOfMinistry: Passage = {
  statute: review,
  article: "第二十五条",
  part: "",
  words: "对本部门依法设立的派出机构依照法律、行政法规、部门规章规定，以派出机构的名义作出的行政行为不服的；",
};

export const reviewOfVertical: Passage = {
  statute: review,
  article: "第二十七条",
  part: "",
  words: "实行垂直领导的行政机关",
};

export const reviewOfLocal: Passage = {
  statute: review,
  article: "第二十四条",
  part: "第一款第（一）项",
  words: "对本级人民政府工作部门作出的行政行为不服的；",
};

/** Sixty days to decide, thirty more when it is difficult. */
export const reviewDecided: Passage = {
  statute: review,
  article: "第六十二条",
  part: "第一款",
  words: "行政复议机关应当自受理申请之日起六十日内作出行政复议决定",
};

/** Who may apply: whoever the act, or the silence, concerns. */
export const reviewStanding: Passage = {
  statute: review,
  article: "第三十条",
  part: "第一款第（二）项",
  words: "申请人与被申请行政复议的行政行为有利害关系；",
  lead: "对符合下列规定的，行政复议机关应当予以受理",
};

/** As the courts read it: whoever complained in defence of their own rights. */
export const standingOfComplainants: Passage = {
  statute: "最高人民法院关于适用《行政诉讼法》的解释",
  article: "第十二条",
  part: "第（五）项",
  words: "为维护自身合法权益向行政机关投诉，具有处理投诉职责的行政机关作出或者未作出处理的；",
  lead: "有下列情形之一的，属于行政诉讼法第二十五条第一款规定的“与行政行为有利害关系”",
};

/** A duty that was left undone is ordered to be done within a time. */
export const dutyOrdered: Passage = {
  statute: review,
  article: "第六十六条",
  part: "",
  words: "被申请人不履行法定职责的，行政复议机关决定被申请人在一定期限内履行。",
};

/** Where it makes no sense any more to order it. */
export const dutyUnlawful: Passage = {
  statute: review,
  article: "第六十五条",
  part: "第二款第（三）项",
  words: "被申请人不履行或者拖延履行法定职责，责令履行没有意义。",
  lead: "行政行为有下列情形之一，不需要撤销或者责令履行的，行政复议机关确认该行政行为违法",
};

/** What cannot be annulled, such as a refusal by word of mouth, is found unlawful. */
export const actUnlawful: Passage = {
  statute: review,
  article: "第六十五条",
  part: "第二款第（一）项",
  words: "行政行为违法，但是不具有可撤销内容；",
  lead: "行政行为有下列情形之一，不需要撤销或者责令履行的，行政复议机关确认该行政行为违法",
};

/** Whoever decided shows that it was right. */
export const burdenOnAgency: Passage = {
  statute: review,
  article: "第四十四条",
  part: "第一款",
  words: "被申请人对其作出的行政行为的合法性、适当性负有举证责任。",
};
