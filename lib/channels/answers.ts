import { z } from "zod";
import { words } from "@/lib/calls/words-field";
import { isDay } from "@/lib/deadlines/beijing";

const pickDay = "选一个日期";
const day = z.string({ error: pickDay }).refine((day) => day === "" || isDay(day), pickDay);

const yes = z.boolean({ error: "勾选，或者取消勾选" });
const yuan = (name: string) =>
  z
    .string({ error: `${name}写数字` })
    .trim()
    .regex(/^$|^\d{1,8}(\.\d{1,2})?$/, `${name}写数字，单位是元`);

/** As long as the harm may be told, in characters. */
export const harmAtMost = 300;

/** What a channel asks beyond the log. One form for all channels; each channel shows the part it `asks` for. */
export const Answers = z.object(
  {
    /** The user's own words, printed as they are. */
    ownWords: words("你还想说的", 500),
    /** Adds 请勿向被举报方透露举报人身份. */
    keepSecret: yes,
    /** The user never agreed to be called or written to: what the rule on commercial calls turns on. */
    neverAgreed: yes,
    /** Whoever dunns is wrong about the user. */
    notDebtor: yes,
    /** The merchant behind the calls, if known. */
    merchantName: words("对方公司的名称", 60),
    merchantAddress: words("对方公司的地址", 100),
    /** 统一社会信用代码, 法定代表人 and 电话 of the company, for a court. */
    merchantCode: words("统一社会信用代码", 18),
    merchantLeader: words("法定代表人", 30),
    merchantPhone: words("对方公司的电话", 30),
    /** One more company in each line: name，address. */
    otherMerchants: words("另外的被告", 500),
    /** Somebody who called did not say which company it was. */
    hidName: yes,
    /** The user bought something from the company: only then it is a 投诉. */
    isCustomer: yes,
    /** What was bought, when and for how much. */
    purchase: words("买过什么", 200),
    /** The company sells on the net. */
    sellsOnline: yes,
    /** The app, site or account that leaked or sells the information. */
    appName: words("App或网站的名字", 60),
    appAddress: words("网址", 200),
    /** Why the user thinks so: what was seen, when. */
    leakSigns: words("判断依据", 300),
    /** What was lost to a fraud, in the user's words. */
    moneyLost: words("被骗的钱", 100),
    /** The place of the police station or court, as the user chose it. */
    policeStation: words("派出所", 60),
    sectorOffice: words("收信的部门", 60),
    court: words("法院", 60),
    /** Costs that can be shown, and the solatium asked for; in yuan, digits. */
    costsClaimed: yuan("合理支出"),
    solatiumClaimed: yuan("精神损害抚慰金"),
    /** What the costs went to, and what the calls did to the plaintiff's mind. */
    costsFor: words("支出花在哪", 200),
    harm: words("精神上受了什么损害", harmAtMost),
    /** Where a petition or an application for review goes, as the user asked or found out. */
    addressee: words("寄给哪里", 60),
    /** The province whose administration a report goes to, where the user was told that the numbers belong there. */
    reportProvince: words("改寄的省", 20),
    /** With the answer nobody told of the right to a review, the body and the time. */
    untoldReview: yes,
    /** A letter that follows up: what is missing, what the user says to the reply. */
    followWords: words("你要说的", 500),
    /** Where the user's own number was opened, which need not be where the user lives. */
    numberProvince: words("号码在哪个省办的", 20),
    /** The phone number of which that was said. Nobody is asked for it. */
    numberProvinceFor: words("你的号码", 30),
    /** Where the operator is reached, as the appeal form asks; may stay empty. */
    operatorAddress: words("运营商的地址", 100),
    /** The complaint already made to the user's own operator. */
    operatorReceipt: words("工单号", 40),
    operatorOn: day,
    operatorOutcome: z.enum(["", "no-answer", "unsatisfied", "satisfied"], { error: "选一个" }),
    operatorReplyOn: day,
    /** Of several complaints the day of the one to appeal from; empty: as the record tells. */
    operatorChosenOn: day,
    operatorReply: words("他们的答复", 300),
  },
  { error: "内容格式不正确" },
);
type Said = z.infer<typeof Answers>;
export type AnswerField = keyof Said;

/** told: those of them that case data gave, and nobody has said anew here. */
export type Answers = Said & { told?: AnswerField[] };

export const noAnswers: Answers = {
  ownWords: "",
  keepSecret: false,
  neverAgreed: false,
  notDebtor: false,
  merchantName: "",
  merchantAddress: "",
  merchantCode: "",
  merchantLeader: "",
  merchantPhone: "",
  hidName: false,
  otherMerchants: "",
  isCustomer: false,
  purchase: "",
  sellsOnline: false,
  appName: "",
  appAddress: "",
  leakSigns: "",
  moneyLost: "",
  policeStation: "",
  sectorOffice: "",
  court: "",
  costsClaimed: "",
  solatiumClaimed: "",
  costsFor: "",
  harm: "",
  addressee: "",
  reportProvince: "",
  untoldReview: false,
  followWords: "",
  numberProvince: "",
  numberProvinceFor: "",
  operatorAddress: "",
  operatorReceipt: "",
  operatorOn: "",
  operatorOutcome: "",
  operatorReplyOn: "",
  operatorChosenOn: "",
  operatorReply: "",
};
