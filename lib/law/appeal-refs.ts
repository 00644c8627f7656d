import type { Passage } from "./article";

const telecom = "电信条例";
const appeals = "电信用户申诉处理办法";

/** An appeal against one's operator is answered in 30 days; what goes before it is said of services below a standard and of charges. */
export const appealAnswered: Passage = {
  statute: telecom,
  article: "第三十九条",
  part: "第一款",
  words: "收到申诉的机关必须对申诉及时处理，并自收到申诉之日起30日内向申诉者作出答复。",
};

/** 第十条: the operator first. */
export const operatorFirst: Passage = {
  statute: appeals,
  article: "第十条",
  part: "第（四）项",
  words: "已经向被申诉人投诉且对其处理结果不满意或者其未在15日内答复。",
};

/** 第十条: all that an appeal has to be. */
export const appealConditions: Passage = {
  statute: appeals,
  article: "第十条",
  part: "",
  words: "用户申诉应当符合下列条件：",
};

/** 第十四条: when it says whether it takes an appeal. */
export const appealTakenUp: Passage = {
  statute: appeals,
  article: "第十四条",
  part: "",
  words: "申诉受理机构应当自收到申诉材料之日起5个工作日内，作出受理或者不予受理的决定，并通知申诉人。",
};

/** 第十四条: a refusal gives its reasons. */
export const appealRefusalReasons: Passage = {
  statute: appeals,
  article: "第十四条",
  part: "",
  words: "对于不予受理的申诉，应当告知不予受理的理由。",
};

/** 第十三条: what an appeal body asks the user about the operator. */
export const appealAsksFirst: Passage = {
  statute: appeals,
  article: "第十三条",
  part: "第一款",
  words: "应当询问用户是否就申诉事项向电信业务经营者提出过投诉，电信业务经营者是否给予处理或答复。",
};

/** 第十一条: what an appeal body does not take. */
export const appealRefusals: Passage = {
  statute: appeals,
  article: "第十一条",
  part: "",
  words: "人民法院、仲裁机构、消费者组织或者其他行政机关已经受理或者处理的；",
};
