import type { CategoryCode } from "@/lib/calls/categories";
import type { Sourced } from "../channel";
import { readAt, sourced } from "../sources";
import type { Came } from "./came";

/** Who watches over a trade. */
export type Sector = {
  id: string;
  /** What is sold: 贷款、保险. */
  trade: string;
  /** 不良类型 that belong to it. */
  codes: CategoryCode[];
  /** As the letter addresses it; behind the name of the city when `local`. */
  name: string;
  local: boolean;
  /** What it watches over, where that is no 机构. */
  watched?: "企业";
  /** As one says it to the line that passes it on: 住建部门. */
  aloud?: string;
  /** Who else watches over a part of the trade. */
  beside?: string;
  /** The companies of which nothing that was read says whether it watches over them or who stands beside it, by their names. */
  doubtful?: { names: RegExp; whoever: string; why: string };
  /** What its offices in the provinces are called behind the place: 监管局. */
  branch?: string;
  phone: string;
  site: string;
  /** What it takes, where that was read; unverified: nobody wrote it down, it is how duties are usually split. */
  takes: Sourced;
  /** What only this body can check, of what came. */
  check(came: Came): string;
  /** The same where nothing was sold and a debt was spoken of. isNamed: the letter says which institution it may be. */
  checkDebt?(came: Came, isNamed: boolean): string;
};

/** These were read later than the rest. */
const lines = { checkedOn: "2026-11-27" };
const localOnes = { local: true, phone: "12345", site: "" };

/** Of a debt that may be another's: who owes it is for no supervisor to find out. */
const notMine = "债务人不是我的，请责令停止向我催收，并删除我的号码";

/** In the order of how many calls they stand for. A trade that is not here has no body that was found. */
export const directory: readonly Sector[] = [
  {
    id: "finance",
    trade: "贷款、保险、催收",
    codes: [5, 7, 9],
    name: "国家金融监督管理总局",
    branch: "监管局",
    beside: "地方金融管理部门",
    doubtful: {
      names: /小额贷款|小贷|融资担保|融资租赁|商业保理|典当/,
      whoever: "负责监管该机构的金融管理部门",
      why: "这一家归哪个金融管理部门管，没能核对，信里不写死：打12378问清，不归它的，请它转。",
    },
    local: false,
    phone: "12378",
    site: "",
    takes: sourced(
      "贷款、信用卡、保险、催收：银行、保险、消费金融、小额贷款这些机构的事，打12378，转给当地监管部门。",
      readAt.financeLine,
      lines,
    ),
    check: ({ which, done, doing, isPartlyDunning }) =>
      `核查${which}是否由银行、保险、消费金融、小额贷款等机构或者其委托的人${done}、有无相应资质，其${doing}是否符合规定${isPartlyDunning ? `；其中催收的，并请查明从何处取得我的号码；${notMine}` : ""}`,
    checkDebt: ({ which, done }, isNamed) =>
      `核查${which}是否由${isNamed ? "该机构" : "银行、消费金融、小额贷款等机构"}或者其委托的催收机构${done}，从何处取得我的号码，其催收是否符合规定；${notMine}`,
  },
  {
    id: "housing",
    trade: "卖房租房",
    codes: [4],
    name: "住房和城乡建设（房产）主管部门",
    watched: "企业",
    aloud: "住建、房产部门",
    ...localOnes,
    takes: sourced(
      "卖房租房的推销电话：2018年十三部门的方案里由住房和城乡建设部牵头管，方案到2019年底为止。信从12345转。",
      readAt.campaign2018,
      lines,
    ),
    check: ({ which }) => `核查${which}背后的房地产开发企业、经纪机构及其备案情况，涉嫌违反规定的，依法处理`,
  },
  {
    id: "renovation",
    trade: "装修",
    codes: [22],
    name: "住房和城乡建设主管部门",
    watched: "企业",
    aloud: "住建部门",
    ...localOnes,
    takes: sourced(
      "装修公司的推销电话：信从12345转。装修归住建管，没有明文规定，这是我们的判断。",
      readAt.sectorSummary,
      {
        unverified: true,
      },
    ),
    check: ({ which }) => `核查${which}背后的装修企业及其资质情况，涉嫌违反规定的，依法处理`,
  },
  {
    id: "education",
    trade: "教育培训",
    codes: [6],
    name: "教育行政部门",
    aloud: "教育部门",
    ...localOnes,
    takes: sourced(
      "教育培训的推销电话：信从12345转。归教育部门管，没有明文规定，这是我们的判断。",
      readAt.sectorSummary,
      {
        unverified: true,
      },
    ),
    check: ({ which }) => `核查${which}背后的培训机构及其办学许可情况，涉嫌违反规定的，依法处理`,
  },
  {
    id: "securities",
    trade: "股票证券",
    codes: [11],
    name: "中国证券监督管理委员会",
    local: false,
    phone: "12386",
    site: "http://fwpt.csrc12386.org.cn/",
    takes: sourced(
      "荐股、证券期货：谁都可以举报涉嫌违法的，工作日9:00到11:30、13:00到16:30。",
      readAt.securitiesLine,
      lines,
    ),
    check: ({ which }) => `核查${which}所称的证券服务由谁提供，是否具有证券业务资格`,
  },
  {
    id: "payment",
    trade: "POS机、支付",
    codes: [21],
    name: "中国人民银行",
    local: false,
    phone: "12363",
    site: "",
    takes: sourced("POS机、支付、征信：人民银行职责内的。", readAt.paymentLine, {
      ...lines,
      unverified: "公告是2014年的，现在是否还这样分",
    }),
    check: ({ which, doing }) =>
      `核查${which}背后推销收款终端的机构是否取得支付业务许可或者受其委托，其${doing}是否符合规定`,
  },
];

/** Trades whose body stands behind another door, and which. */
export type Elsewhere = { codes: CategoryCode[]; says: Sourced };

export const elsewhere: readonly Elsewhere[] = [
  {
    codes: [27],
    says: sourced(
      "推销电信业务的归通信管理局：先投诉运营商，再申诉；查号码，写通管局举报。",
      readAt.appealsOfGuangdong,
    ),
  },
  {
    codes: [10, 14],
    says: sourced(
      "医疗保健、食品药品的推销，找12345、12315。没有明文规定，这是我们的判断。",
      readAt.sectorSummary,
      {
        unverified: true,
      },
    ),
  },
];
