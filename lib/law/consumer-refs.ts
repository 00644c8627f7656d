import type { Passage } from "./article";

const consumerLaw = "消费者权益保护法";
const consumer = "消费者权益保护法实施条例";
const infringements = "侵害消费者权益行为处罚办法";
const online = "网络交易监督管理办法";
const advertising = "广告法";

/** 消费者权益保护法: no commercial information without consent or after a refusal. */
export const noUnwantedInformation: Passage = {
  statute: consumerLaw,
  article: "第二十九条",
  part: "第三款",
  words: "经营者未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息。",
};

/** Personal information is used as the customer was told and agreed. */
export const informationUsedAsTold: Passage = {
  statute: consumerLaw,
  article: "第二十九条",
  part: "第一款",
  words:
    "经营者收集、使用消费者个人信息，应当遵循合法、正当、必要的原则，明示收集、使用信息的目的、方式和范围，并经消费者同意。",
};

/** And it is given to nobody else. */
export const informationKeptSecret: Passage = {
  statute: consumerLaw,
  article: "第二十九条",
  part: "第二款",
  words: "经营者及其工作人员对收集的消费者个人信息必须严格保密，不得泄露、出售或者非法向他人提供。",
};

/** What follows under the Consumer Law, also for the rules that refer to it. */
export const consumerPenalty: Passage = {
  statute: consumerLaw,
  article: "第五十六条",
  part: "第一款",
  words: "法律、法规规定的对损害消费者权益应当予以处罚的其他情形。",
};

/** What a customer whose information was not protected may ask. */
export const consumerRemedy: Passage = {
  statute: consumerLaw,
  article: "第五十条",
  part: "",
  words:
    "经营者侵害消费者的人格尊严、侵犯消费者人身自由或者侵害消费者个人信息依法得到保护的权利的，应当停止侵害、恢复名誉、消除影响、赔礼道歉，并赔偿损失。",
};

/** A company sells by telephone only under its true name. */
export const sellersTrueName: Passage = {
  statute: consumer,
  article: "第十三条",
  part: "第二款",
  words:
    "经营者通过网络、电视、电话、邮购等方式提供商品或者服务的，应当在其首页、视频画面、语音、商品目录等处以显著方式标明或者说明其真实名称和标记。",
};

/** What follows when it hides its name. */
export const trueNamePenalty: Passage = {
  statute: consumer,
  article: "第五十条",
  part: "第一款",
  words: "没有违法所得的，处以30万元以下的罚款",
};

/** The department's rule of 2015: of a customer's information, no use without consent. */
export const noUseWithoutConsentRule: Passage = {
  statute: infringements,
  article: "第十一条",
  part: "第一款第（一）项",
  words: "未经消费者同意，收集、使用消费者个人信息；",
};

/** The department's rule of 2015. */
export const noUnwantedInformationRule: Passage = {
  statute: infringements,
  article: "第十一条",
  part: "第一款第（三）项",
  words: "未经消费者同意或者请求，或者消费者明确表示拒绝，向其发送商业性信息。",
};

/** Of those who sell on the net. */
export const noUnwantedInformationOnline: Passage = {
  statute: online,
  article: "第十六条",
  part: "",
  words: "消费者明确表示拒绝的，应当立即停止发送，不得更换名义后再次发送。",
};

export const onlinePenalty: Passage = {
  statute: online,
  article: "第四十一条",
  part: "",
  words: "由市场监督管理部门依职责责令限期改正，可以处三万元以下罚款。",
};

/** Only for what was sent to many, and only if it is an advertisement at all. */
export const noUnwantedAdvertising: Passage = {
  statute: advertising,
  article: "第四十三条",
  part: "第一款",
  words:
    "任何单位或者个人未经当事人同意或者请求，不得向其住宅、交通工具等发送广告，也不得以电子信息方式向其发送广告。",
};

export const advertisingPenalty: Passage = {
  statute: advertising,
  article: "第六十二条",
  part: "第一款",
  words:
    "违反本法第四十三条规定发送广告的，由有关部门责令停止违法行为，对广告主处五千元以上三万元以下的罚款。",
};

/** Whoever reports an unlawful advertisement is told, within seven working days. */
export const advertisingReportTold: Passage = {
  statute: advertising,
  article: "第五十三条",
  part: "第一款",
  words: "接到投诉、举报的部门应当自收到投诉之日起七个工作日内，予以处理并告知投诉、举报人。",
};

/** A consent to calls can be cancelled, and then they stop at once. */
export const cancelledAtOnce: Passage = {
  statute: consumer,
  article: "第二十四条",
  part: "",
  words: "消费者选择取消的，经营者应当立即停止发送商业性信息或者拨打商业性电话。",
};
