import type { Passage } from "./article";

const consumerLaw = "消费者权益保护法";
const consumer = "消费者权益保护法实施条例";
const infringements = "侵害消费者权益行为处罚办法";
const online = "网络交易监督管理办法";
const advertising = "广告法";
const reports = "市场监督管理投诉举报处理办法";
const procedure = "市场监督管理行政处罚程序规定";

/** 消费者权益保护法: no commercial information without consent or after a refusal. */
export const noUnwantedInformation: Passage = {
  statute: consumerLaw,
  article: "第二十九条",
  part: "第三款",
  words: "经营者未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息。",
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

/** Five ways out of a dispute between customer and company. */
export const waysOutOfDispute: Passage = {
  statute: consumerLaw,
  article: "第三十九条",
  part: "",
  words: "消费者和经营者发生消费者权益争议的，可以通过下列途径解决：",
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

/** The department's rule of 2015. */
export const noUnwantedInformationRule: Passage = {
  statute: infringements,
  article: "第十一条",
  part: "第一款第（三）项",
  words: "未经消费者同意或者请求，或者消费者明确表示拒绝，向其发送商业性信息。",
};

export const noUnwantedInformationRulePenalty: Passage = {
  statute: infringements,
  article: "第十四条",
  part: "",
  words: "由市场监督管理部门依照《消费者权益保护法》第五十六条予以处罚。",
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
  part: "",
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

/** 投诉 and 举报, told apart. */
export const complaintOrReport: Passage = {
  statute: reports,
  article: "第三条",
  part: "",
  words:
    "本办法所称的举报，是指自然人、法人或者其他组织向市场监督管理部门反映经营者涉嫌违反市场监督管理法律、法规、规章线索的行为。",
};

/** Nobody may make a profit out of it. */
export const noAbuse: Passage = {
  statute: reports,
  article: "第七条",
  part: "",
  words: "不得滥用投诉举报权利、利用投诉举报牟取不正当利益",
};

export const reportWays: Passage = {
  statute: reports,
  article: "第八条",
  part: "",
  words: "应当通过全国12315平台、12315热线电话或者市场监督管理部门公布的邮寄地址、受理窗口等渠道进行。",
};

export const complaintContents: Passage = {
  statute: reports,
  article: "第十条",
  part: "",
  words: "具体的投诉请求以及相应的消费者权益争议事实依据。",
};

/** The customer's complaint goes to the county where the company works or has its seat. */
export const complaintPlace: Passage = {
  statute: reports,
  article: "第十三条",
  part: "",
  words: "投诉由被投诉人实际经营地或者住所地县级市场监督管理部门处理。",
};

export const complaintAccepted: Passage = {
  statute: reports,
  article: "第十五条",
  part: "",
  words: "应当自收到投诉之日起七个工作日内作出受理或者不予受理的决定，并告知投诉人。",
};

export const complaintRefusals: Passage = {
  statute: reports,
  article: "第十六条",
  part: "",
  words:
    "法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会已经受理或者处理过同一消费者权益争议的；",
};

export const mediation: Passage = {
  statute: reports,
  article: "第十八条",
  part: "",
  words:
    "市场监督管理部门经投诉人和被投诉人同意，采用调解的方式处理投诉，但法律、法规另有规定的，依照其规定。",
};

export const mediationEnds: Passage = {
  statute: reports,
  article: "第二十三条",
  part: "",
  words: "自投诉受理之日起六十日内投诉人和被投诉人未能达成调解协议的；",
};

export const suitAfterMediation: Passage = {
  statute: reports,
  article: "第二十五条",
  part: "",
  words: "通过民事诉讼、仲裁等其他途径解决消费者权益争议。",
};

export const reportContents: Passage = {
  statute: reports,
  article: "第二十八条",
  part: "",
  words:
    "举报人应当提供涉嫌违反市场监督管理法律、法规、规章的具体线索和相应的事实依据，并对举报内容的真实性负责。",
};

export const reportPlace: Passage = {
  statute: reports,
  article: "第二十九条",
  part: "",
  words: "举报由被举报行为发生地的县级以上市场监督管理部门处理。",
};

/** A wrong office says which is the right one; it passes nothing on. */
export const wrongOffice: Passage = {
  statute: reports,
  article: "第三十四条",
  part: "",
  words: "应当告知举报人直接向有处理权限的市场监督管理部门提出。",
};

/** The same again is not dealt with again; with new facts it is. */
export const repeatedReport: Passage = {
  statute: reports,
  article: "第三十五条",
  part: "",
  words: "对于同一举报人以补充新的事实为由再次举报同一被举报人的，可以合并处理",
};

/** A result is told only where a rule says so. */
export const reportResult: Passage = {
  statute: reports,
  article: "第三十六条",
  part: "",
  words: "法律、法规、规章规定市场监督管理部门应当将举报处理结果告知举报人",
};

export const reportSecrecy: Passage = {
  statute: reports,
  article: "第三十七条",
  part: "",
  words: "市场监督管理部门应当对举报人的信息予以保密",
};

export const reportChecked: Passage = {
  statute: procedure,
  article: "第十八条",
  part: "第一款",
  words: "应当自发现线索或者收到材料之日起十五个工作日内予以核查，由市场监督管理部门负责人决定是否立案",
};

export const caseDecided: Passage = {
  statute: procedure,
  article: "第六十四条",
  part: "第一款",
  words: "适用普通程序办理的案件应当自立案之日起九十日内作出处理决定。",
};

/** A consent to calls can be cancelled, and then they stop at once. */
export const cancelledAtOnce: Passage = {
  statute: consumer,
  article: "第二十四条",
  part: "",
  words: "消费者选择取消的，经营者应当立即停止发送商业性信息或者拨打商业性电话。",
};
