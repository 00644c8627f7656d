import type { Passage } from "./article";

const reports = "市场监督管理投诉举报处理办法";
const procedure = "市场监督管理行政处罚程序规定";

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

/** Whoever sells online has an office by its place, inside a platform by where it works. */
export const onlineReportPlace: Passage = {
  statute: reports,
  article: "第三十一条",
  part: "",
  words: "对平台内经营者的举报，由其实际经营地县级以上市场监督管理部门处理。",
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
