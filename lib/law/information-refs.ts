import type { Passage } from "./article";

const information = "个人信息保护法";
const civilCode = "民法典";

/** 私人生活安宁. */
export const privatePeace: Passage = {
  statute: civilCode,
  article: "第一千零三十三条",
  part: "第（一）项",
  words: "以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁；",
};

/** Nobody may deal in the information of others. */
export const noTradeInInformation: Passage = {
  statute: information,
  article: "第十条",
  part: "",
  words: "任何组织、个人不得非法收集、使用、加工、传输他人个人信息，不得非法买卖、提供或者公开他人个人信息",
};

/** Consent, or another ground. */
export const consentNeeded: Passage = {
  statute: information,
  article: "第十三条",
  part: "第一款",
  words: "符合下列情形之一的，个人信息处理者方可处理个人信息：",
};

/** Consent can be taken back. */
export const withdrawal: Passage = {
  statute: information,
  article: "第十五条",
  part: "第一款",
  words: "基于个人同意处理个人信息的，个人有权撤回其同意。个人信息处理者应当提供便捷的撤回同意的方式。",
};

/** Whoever passes it on asks for a consent of its own. */
export const separateConsent: Passage = {
  statute: information,
  article: "第二十三条",
  part: "",
  words:
    "应当向个人告知接收方的名称或者姓名、联系方式、处理目的、处理方式和个人信息的种类，并取得个人的单独同意。",
};

/** To know, to decide, to refuse. */
export const rightToRefuse: Passage = {
  statute: information,
  article: "第四十四条",
  part: "",
  words: "个人对其个人信息的处理享有知情权、决定权，有权限制或者拒绝他人对其个人信息进行处理",
};

/** To see and to have a copy. */
export const rightToCopy: Passage = {
  statute: information,
  article: "第四十五条",
  part: "第二款",
  words: "个人请求查阅、复制其个人信息的，个人信息处理者应当及时提供。",
};

export const rightToDeletion: Passage = {
  statute: information,
  article: "第四十七条",
  part: "第一款",
  words: "个人信息处理者应当主动删除个人信息；个人信息处理者未删除的，个人有权请求删除",
};

export const rightToExplanation: Passage = {
  statute: information,
  article: "第四十八条",
  part: "",
  words: "个人有权要求个人信息处理者对其个人信息处理规则进行解释说明。",
};

/** A refusal needs reasons. */
export const reasonedRefusal: Passage = {
  statute: information,
  article: "第五十条",
  part: "第一款",
  words: "拒绝个人行使权利的请求的，应当说明理由。",
};

/** A refusal opens the court for seeing, copying, correcting and deleting. */
export const suitAfterRefusal: Passage = {
  statute: information,
  article: "第五十条",
  part: "第二款",
  words: "个人信息处理者拒绝个人行使权利的请求的，个人可以依法向人民法院提起诉讼。",
};

/** Anybody may complain of what is done with information. */
export const rightToComplain: Passage = {
  statute: information,
  article: "第六十五条",
  part: "第一款",
  words: "任何组织、个人有权对违法个人信息处理活动向履行个人信息保护职责的部门进行投诉、举报。",
};

/** Damages: the company shows that it was not at fault. */
export const damages: Passage = {
  statute: information,
  article: "第六十九条",
  part: "第一款",
  words:
    "处理个人信息侵害个人信息权益造成损害，个人信息处理者不能证明自己没有过错的，应当承担损害赔偿等侵权责任。",
};

export const informationPenalty: Passage = {
  statute: information,
  article: "第六十六条",
  part: "",
  words: "由履行个人信息保护职责的部门责令改正，给予警告，没收违法所得",
};

/** 网信 coordinates; others within their remit. */
export const informationAuthorities: Passage = {
  statute: information,
  article: "第六十条",
  part: "第一款",
  words: "国家网信部门负责统筹协调个人信息保护工作和相关监督管理工作。",
};

/** Old and new edition of the rules for those who run a network, in the order of their numbers. */
export const networkDuties: Passage[][] = [
  [
    { statute: "网络安全法（2016）", article: "第四十一条", part: "第一款", words: "并经被收集者同意。" },
    { statute: "网络安全法（2025修正）", article: "第四十三条", part: "第一款", words: "并经被收集者同意。" },
  ],
  [
    {
      statute: "网络安全法（2016）",
      article: "第四十二条",
      part: "第一款",
      words: "未经被收集者同意，不得向他人提供个人信息。",
    },
    {
      statute: "网络安全法（2025修正）",
      article: "第四十四条",
      part: "第一款",
      words: "未经被收集者同意，不得向他人提供个人信息。",
    },
  ],
];
