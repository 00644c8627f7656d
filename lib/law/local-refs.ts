import type { Passage } from "./article";

const henan = "河南省电信条例";
const chongqing = "重庆市电信条例";

/** 河南: operators fight harassing calls. */
export const henanDuty: Passage = {
  statute: henan,
  article: "第三十二条",
  part: "第二款",
  words:
    "电信业务经营者应当加强技术手段建设，提升识别和拦截能力，加大对商业性信息、垃圾信息和骚扰电话的治理力度。",
};

/** 河南: nothing commercial without consent. */
export const henanConsent: Passage = {
  statute: henan,
  article: "第三十二条",
  part: "第一款",
  words: "任何单位和个人未经电信用户同意，不得向其发送商业性信息。",
};

/** 河南: five working days for the operator. */
export const henanOperator: Passage = {
  statute: henan,
  article: "第三十八条",
  part: "",
  words: "电信业务经营者对电信用户提出的投诉，应当在五个工作日内作出处理并答复用户。",
};

/** 河南: five working days for the operator, fifteen days for the appeal body. */
export const henanAppeal: Passage = {
  statute: henan,
  article: "第三十八条",
  part: "",
  words:
    "电信业务经营者五个工作日内未处理并答复的，或者用户对处理结果、答复不满意的，可以向电信管理机构提出申诉，申诉受理机构应当在收到申诉后十五日内将处理情况告知申诉人",
};

/** 重庆: fifteen working days for the operator. */
export const chongqingOperator: Passage = {
  statute: chongqing,
  article: "第二十条",
  part: "第二款",
  words: "并应当在收到投诉之日起十五个工作日内处理结束并答复投诉者。",
};

export const chongqingAppeal: Passage = {
  statute: chongqing,
  article: "第二十六条",
  part: "第二款",
  words:
    "对电信业务经营者的答复不满意或者电信业务经营者在受理投诉之日起十五个工作日内不予答复的，可以向申诉受理机构申诉。",
};

/** 重庆: thirty days to mediate. */
export const chongqingMediation: Passage = {
  statute: chongqing,
  article: "第二十六条",
  part: "第四款",
  words: "申诉受理机构应当在受理申诉案件之日起三十日内进行调解",
};
