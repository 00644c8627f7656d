import type { Passage } from "./article";
import { underOrder2012, underOrder2026 } from "./order-leads";

const consumer = "消费者权益保护法实施条例";
const decision = "全国人大常委会关于加强网络信息保护的决定";
const fraud = "反电信网络诈骗法";
const telecom = "电信条例";

/** 未经同意不得拨打商业性电话. */
export const noCommercialCalls: Passage = {
  statute: consumer,
  article: "第二十四条",
  part: "",
  words: "未经消费者同意，经营者不得向消费者发送商业性信息或者拨打商业性电话。",
};

/** Who breaks the rule above is punished under the Consumer Law. */
export const commercialCallsPenalty: Passage = {
  statute: consumer,
  article: "第五十条",
  part: "第三款",
  words: "经营者违反本条例其他规定的，依照消费者权益保护法第五十六条的规定予以处罚。",
};

/** The rule of 2012, the only one for what came before July 2024. */
export const noUnwantedMessages: Passage = {
  statute: decision,
  article: "七、",
  part: "",
  words:
    "任何组织和个人未经电子信息接收者同意或者请求，或者电子信息接收者明确表示拒绝的，不得向其固定电话、移动电话或者个人电子邮箱发送商业性电子信息。",
};

export const unwantedMessagesPenalty: Passage = {
  statute: decision,
  article: "十一、",
  part: "",
  words:
    "对有违反本决定行为的，依法给予警告、罚款、没收违法所得、吊销许可证或者取消备案、关闭网站、禁止有关责任人员从事网络服务业务等处罚，记入社会信用档案并予以公布",
};

/** 实名登记. */
export const realNames: Passage = {
  statute: fraud,
  article: "第九条",
  part: "第一款",
  words: "电信业务经营者应当依法全面落实电话用户真实身份信息登记制度。",
};

/** 实名登记, with what resellers owe for their agents. */
export const realNamesOfResellers: Passage = {
  statute: fraud,
  article: "第九条",
  part: "第二款",
  words: "基础电信企业和移动通信转售企业应当承担对代理商落实电话用户实名制管理责任",
};

/** 真实主叫号码. */
export const trueCallerNumbers: Passage = {
  statute: fraud,
  article: "第十三条",
  part: "第一款",
  words: "电信业务经营者应当规范真实主叫号码传送和电信线路出租，对改号电话进行封堵拦截和溯源核查。",
};

/** From abroad the country has to be shown, and what is false is held up. */
export const trueOriginAbroad: Passage = {
  statute: fraud,
  article: "第十三条",
  part: "第二款",
  words:
    "电信业务经营者应当严格规范国际通信业务出入口局主叫号码传送，真实、准确向用户提示来电号码所属国家或者地区，对网内和网间虚假主叫、不规范主叫进行识别、拦截。",
};

/** No card, line or port is let or lent. */
export const noLentCards: Passage = {
  statute: fraud,
  article: "第三十一条",
  part: "第一款",
  words: "任何单位和个人不得非法买卖、出租、出借电话卡、物联网卡、电信线路、短信端口",
};

/** What follows for an operator that did not register names, or let changed numbers through. */
export const realNamesPenalty: Passage = {
  statute: fraud,
  article: "第三十九条",
  part: "第（二）项",
  words: "未履行电话卡、物联网卡实名制登记职责的；",
};

export const callerNumbersPenalty: Passage = {
  statute: fraud,
  article: "第三十九条",
  part: "第（五）项",
  words: "未采取措施对改号电话、虚假主叫或者具有相应功能的非法设备进行监测处置的。",
};

/** 通信管理局 watches its own province. */
export const provincialSupervision: Passage = {
  statute: telecom,
  article: "第三条",
  part: "第二款",
  words:
    "省、自治区、直辖市电信管理机构在国务院信息产业主管部门的领导下，依照本条例的规定对本行政区域内的电信业实施监督管理。",
};

/** 码号 are telecom resources. */
export const numbersAreResources: Passage = {
  statute: telecom,
  article: "第二十六条",
  part: "第二款",
  words: "前款所称电信资源，是指无线电频率、卫星轨道位置、电信网码号等用于实现电信功能且有限的资源。",
};

/** No use, transfer or letting of number resources without approval. */
export const resourcesAsApproved: Passage = {
  statute: telecom,
  article: "第二十八条",
  part: "第三款",
  words:
    "未经国务院信息产业主管部门或者省、自治区、直辖市电信管理机构批准，不得擅自使用、转让、出租电信资源或者改变电信资源的用途。",
};

export const resourcesPenalty: Passage = {
  statute: telecom,
  article: "第六十九条",
  part: "第（三）项",
  words: "擅自使用、转让、出租电信资源或者改变电信资源用途的",
};

/** 收费清单 on request, free of charge. */
export const billOnRequest: Passage = {
  statute: telecom,
  article: "第三十三条",
  part: "第一款",
  words:
    "电信用户要求提供国内长途通信、国际通信、移动通信和信息服务等收费清单的，电信业务经营者应当免费提供。",
};

/** 骚扰, old and new edition of one rule. */
export const disturbance: Passage[] = [
  {
    statute: "治安管理处罚法（2012修正）",
    article: "第四十二条",
    part: "第（五）项",
    words: "多次发送淫秽、侮辱、恐吓或者其他信息，干扰他人正常生活的；",
    lead: underOrder2012,
  },
  {
    statute: "治安管理处罚法（2025修订）",
    article: "第五十条",
    part: "第一款第（五）项",
    words: "多次发送淫秽、侮辱、恐吓等信息或者采取滋扰、纠缠、跟踪等方法，干扰他人正常生活的；",
    lead: underOrder2026,
  },
];

/** No getting or selling of personal information, old and new edition of one rule. */
export const noStolenInformation: Passage[] = [
  {
    statute: "网络安全法（2016）",
    article: "第四十四条",
    part: "",
    words: "任何个人和组织不得窃取或者以其他非法方式获取个人信息，不得非法出售或者非法向他人提供个人信息。",
  },
  {
    statute: "网络安全法（2025修正）",
    article: "第四十六条",
    part: "",
    words: "任何个人和组织不得窃取或者以其他非法方式获取个人信息，不得非法出售或者非法向他人提供个人信息。",
  },
];

/** Whoever complains about personal information is told the result. */
export const toldTheResult: Passage = {
  statute: "个人信息保护法",
  article: "第六十五条",
  part: "第一款",
  words: "收到投诉、举报的部门应当依法及时处理，并将处理结果告知投诉、举报人。",
};
