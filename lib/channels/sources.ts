import type { Sourced } from "./channel";

/** Where the statements about authorities were read. All of it in stored copies, none on the live site. */
export const readAt = {
  appealsOfHubei: "湖北省通信管理局网站“电信用户申诉”页（hubca.miit.gov.cn/gzcy/dxyhss，存档副本）",
  appealsOfGuangdong: "广东省通信管理局网站办事指南（gdca.gov.cn/guide/guide05.asp，存档副本）",
  appealRules: "《电信用户申诉处理办法》条文（m.78911.com.cn 存档副本，与湖北、广东通信管理局网页一致）",
  reportGuide: "12321举报中心网站的举报指南（转载的存档副本）",
  reportForm: "12321网站举报表单的字段表（网上公开的程序，约2026年）",
  reportCenter: "12321举报中心的职责说明（kubaishu.com 存档副本）",
  hotlineOpinion2025: "国办函〔2025〕66号（zgmqzx.com 存档副本）",
  hotlineStatutes: "潍坊市、济南市12345热线的地方规定（法规文本镜像，2025年4月）",
  appealPortal: "申诉网站流程的转述（shouchaobaoquan.com 存档副本，年份不详）",
  lawStore: "国家法律法规数据库的法规文件（公开副本，2026年1月）",
  operatorLines:
    "工业和信息化部2023年的提示（媒体转载）、通辽市公安局2025年9月12日发布（gaj.tongliao.gov.cn），存档副本",
  operatorUsers: "用户投诉10086的记述（barretlee/blog，2019年）",
  billPages: "讲通话详单查询期限的网页（存档副本）",
  marketRules:
    "《市场监督管理投诉举报处理办法》（总局令第121号）条文，市场监管总局网页的机器副本（wangxx-yu/market-complaint-agent@ae6093e）",
  marketProcedure: "《市场监督管理行政处罚程序规定》条文（supermariao/laws@52589b8，2022年文本）",
  marketAnswer:
    "枣庄市市中区市场监督管理局2025年11月19日对代表建议的答复（zzszq.gov.cn/zw/gkml/qzbm/scjdglj/202512/t20251209_2212071.html，存档副本）",
  antiFraudLine: "96110的说明（bwc.cug.edu.cn/info/1038/2447.htm、mccaee.com，存档副本）",
  policeRules: "《公安机关办理行政案件程序规定》第六十、六十一条（2020年文本，法规文本镜像，2025年4月）",
  policeCriminalRules:
    "《公安机关办理刑事案件程序规定》第一百七十八、一百七十九条（2020年文本，法规文本镜像，2025年4月）",
  petitionRules: "《信访工作条例》（法规文本镜像，2025年4月）",
  ministryScript: "工业和信息化部网站脚本里列的网址（网上公开的程序）",
  cyberspaceCenter: "12377举报中心的介绍（qpmyi.cn/sites/182，存档副本）",
  cyberspaceSplit: "网上公开的程序里的举报分工说明（2026年）",
  financeLine: "12378投诉渠道的说明，注明来源为金融监管总局（szcga.com/zhengceinfo.asp?ID=1173，存档副本）",
  securitiesLine:
    "证监会公告〔2013〕35号、〔2018〕32号和2022年公告的转述（rushilaw.com/zonghefalv/3243.html，存档副本）",
  paymentLine:
    "人民银行西宁中心支行2014年公告（qinghai.gov.cn/zwgk/system/2014/03/20/010107748.shtml，存档副本）",
  campaign2018:
    "《综合整治骚扰电话专项行动方案》（工信部联信管〔2018〕138号）的报道，人民网转载（m.yjrb.com.cn/articles/227/118/164/1533175902584.html，存档副本）",
  sectorSummary: "各部门分工的归纳，没有读到明文",
  lostCase: "云南景洪法院一件判决的报道（zhuanxinghui.com/archives/2091，存档副本）",
  suits:
    "最高人民法院2023年典型案例、滨州滨城区法院（jsjc.gov.cn，2022年12月19日）；南方周末2025年报道（fubk.net/news/56556）；syls.daobijiang.com，均为存档副本",
  rightsStudy: "张新宝《论个人信息保护请求权的行使》，政法论坛2023年第2期（转载的存档副本）",
  suitForms: "法〔2025〕82号的介绍（网上公开的程序，2025年7月起施行）",
  courtFees: "《诉讼费用交纳办法》第十三、十六条（法规文本镜像，2025年4月）",
  courtOnline: "讲网上立案的公开资料（网上公开的程序，2026年8月）",
  starter: "重庆日报网2025年3月16日报道",
} as const;

const checkedOn = "2026-11-24";

/** What nobody wrote down of the letters about a company's calls and of the appeal about the operator. */
export const sameDisputeDoubt = "通管局会不会当成同一件事，没有明文规定";

/** A statement with its source, checked on the one day on which most were, or on a later one. */
export function sourced(
  text: string,
  source: string,
  more: Pick<Sourced, "basis" | "unverified"> & { checkedOn?: string } = {},
): Sourced {
  const [said, isOurs] = [text.replace(ours, "。"), ours.test(text)];
  return { text: said, source, checkedOn, ...more, ...(isOurs && { isOurs }) };
}

const ours = /[，。]没有明文规定，这是我们的判断。/;
